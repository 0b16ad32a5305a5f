"""The base class of all data that passes between packages: frozen, and strict about unknown keys."""

from typing import TypeVar

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Data that never changes after it was made and refuses keys that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


ModelT = TypeVar("ModelT", bound=Frozen)
"""Some model, of which a function returns the same kind."""
