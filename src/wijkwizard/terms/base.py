"""The base class of all data that passes between packages: frozen, and strict about unknown keys."""

from typing import TypeVar

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """The base class of immutable data that rejects unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


ModelT = TypeVar("ModelT", bound=Frozen)
"""Some model, of which a function returns the same kind."""
