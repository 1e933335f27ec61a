"""The templates on offer: the built-in ones, and the user's own."""

from __future__ import annotations

from selfreview_gui.paths import resources
from selfreview_gui.review.template import Template, parse_template


def built_in() -> tuple[Template, ...]:
    """Read the templates that come with the program, the newest year first, branch before member."""
    files = sorted((resources() / "templates").glob("*.toml"))
    templates = [parse_template(file.read_text("utf-8")) for file in files]
    return tuple(sorted(templates, key=lambda template: (-template.year, template.subject)))
