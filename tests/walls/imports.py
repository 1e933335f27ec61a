"""The imports of a package: every one counts, wherever it stands.

At the top, inside a function, under TYPE_CHECKING, and by name through `import_module`.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Import:
    """One import: the module that wants it, what it wants, the line, where it stands, what it is for."""

    by: str
    name: str
    line: int
    at_top: bool
    for_types: bool

    def __str__(self) -> str:
        return f"{self.by}:{self.line} imports {self.name}"


def imports(package: Path) -> Iterator[Import]:
    """Yield every import of every module of a package; own modules by their full name."""
    files = {name_of(path, package): path for path in sorted(package.rglob("*.py"))}
    for module, path in files.items():
        is_package = path.name == "__init__.py"
        for node, at_top, for_types in _nodes(ast.parse(path.read_text("utf-8"))):
            for name in _wanted(node, module, is_package, files):
                yield Import(module, name, getattr(node, "lineno", 0), at_top, for_types)


def name_of(path: Path, package: Path) -> str:
    """Return the full name of the module in a file."""
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _nodes(
    tree: ast.AST, at_top: bool = True, for_types: bool = False
) -> Iterator[tuple[ast.AST, bool, bool]]:
    """Walk a tree; what lies in a function or under TYPE_CHECKING is not done when the module loads."""
    for node in ast.iter_child_nodes(tree):
        types = for_types or (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test))
        later = types or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        yield node, at_top, for_types
        yield from _nodes(node, at_top and not later, types)


def _wanted(node: ast.AST, module: str, is_package: bool, files: Collection[str]) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    if isinstance(node, ast.ImportFrom):
        base = _absolute(node, module, is_package)
        is_own = base.split(".")[0] == module.split(".")[0]
        names = [f"{base}.{alias.name}" for alias in node.names]
        # Of an own module a name may be wanted, of a library its modules are what matters.
        return [base if is_own and name not in files else name for name in names]
    if isinstance(node, ast.Call) and ast.unparse(node.func).endswith(("import_module", "__import__")):
        return [str(each.value) for each in node.args[:1] if isinstance(each, ast.Constant)]
    return []


def _absolute(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    above = module.split(".")[: None if is_package and node.level == 1 else -node.level + is_package]
    return ".".join([*above, *([node.module] if node.module else [])])


def is_in(name: str, modules: frozenset[str] | set[str]) -> bool:
    """Say whether a module is one of these or inside one."""
    return any(name == each or name.startswith(f"{each}.") for each in modules)


def room_of(module: str) -> str:
    """Return the room of a module, empty for the package itself."""
    return module.split(".")[1] if "." in module else ""


def own_imports(package: Path) -> Iterator[Import]:
    """Yield what a package imports of itself."""
    return (each for each in imports(package) if each.name.split(".")[0] == package.name)


def foreign_imports(package: Path) -> Iterator[Import]:
    """Yield what a package imports of others."""
    return (each for each in imports(package) if each.name.split(".")[0] != package.name)
