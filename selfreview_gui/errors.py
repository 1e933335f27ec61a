"""What can go wrong that the person in front of the program can put right."""


class UserError(Exception):
    """Something the person can put right; its text is shown exactly as it is.

    The text is one Chinese sentence: what happened, what is safe, what to do next.
    """
