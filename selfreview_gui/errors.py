"""What can go wrong that the person in front of the program can put right."""


class UserError(Exception):
    """Something the person can put right; its text is shown exactly as it is.

    The text is one Chinese sentence: what happened, what is safe, what to do next.
    """


class ElsewhereError(UserError):
    """A review of that id was touched in another window since it was read here; nothing was written."""

    def __init__(self, sentence: str, id: str) -> None:
        super().__init__(sentence)
        self.id = id


class ChangedElsewhereError(ElsewhereError):
    """Another window changed the review: writing it would overwrite what was written there."""


class DeletedElsewhereError(ElsewhereError):
    """The review lies among the deleted ones: what is written into it would be seen by nobody."""


class DamagedError(UserError):
    """The data file is damaged; `has_copies` says whether there are daily copies of it."""

    def __init__(self, sentence: str, has_copies: bool) -> None:
        super().__init__(sentence)
        self.has_copies = has_copies


class ReadingError(Exception):
    """A bug met while a file was read; its text holds the kind and the places in the code, nothing of the file."""
