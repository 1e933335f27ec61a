"""What can go wrong that the person in front of the program can put right."""


class UserError(Exception):
    """Something the person can put right; its text is shown exactly as it is.

    The text is one Chinese sentence: what happened, what is safe, what to do next.
    """


class DamagedError(UserError):
    """The data file is damaged; `has_copies` says whether there are daily copies of it."""

    def __init__(self, sentence: str, has_copies: bool) -> None:
        super().__init__(sentence)
        self.has_copies = has_copies
