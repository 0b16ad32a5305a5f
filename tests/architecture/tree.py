"""Reads the checkout as data, so that the tests about its shape need no git and no import."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
SOURCE = ROOT / "src" / "wijkwizard"
NOT_OURS = {"__pycache__", "node_modules", "build", "dist", "uit", "htmlcov"}
BINARY = {".ttf", ".png", ".pdf", ".wijk", ".xlsx", ".docx", ".zip", ".ico"}


def files(top: Path = ROOT, suffix: str = "") -> Iterator[Path]:
    """Yield the files of the checkout, without what programs made; hidden folders other than .ci stay out."""
    for path in sorted(top.iterdir()):
        if path.name in NOT_OURS or path.name.endswith(".egg-info"):
            continue
        if path.is_dir():
            if not path.name.startswith(".") or path.name == ".ci":
                yield from files(path, suffix)
        elif path.name.endswith(suffix):
            yield path


def texts() -> Iterator[tuple[Path, str]]:
    """Yield each text file with what it says."""
    for path in files():
        if path.suffix not in BINARY:
            yield path, path.read_bytes().decode("utf-8")


def module(path: Path) -> str:
    """Name the module of a source file: ``dossier.store`` for ``src/wijkwizard/dossier/file/store.py``."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


@cache
def parsed(path: Path) -> ast.Module:
    """Return what a Python file says; nobody may change it, for many tests look at the same."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


@cache
def imports(path: Path, *, at_start_only: bool = False, for_types: bool = True) -> frozenset[str]:
    """List the top-level packages that a file imports.

    Args:
        path: a Python file.
        at_start_only: leave out what is imported inside a function, or for types only.
        for_types: whether imports that only a type checker reads count.
    """
    found: set[str] = set()
    todo: list[ast.AST] = [parsed(path)]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Import):
            found.update(alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
        elif (at_start_only and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)) or (
            (at_start_only or not for_types) and _is_for_types_only(node)
        ):
            continue
        todo.extend(ast.iter_child_nodes(node))
    return frozenset(found)


def _is_for_types_only(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
