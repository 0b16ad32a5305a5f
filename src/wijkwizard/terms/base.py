"""The base class of all data that passes between packages: frozen, and strict about unknown keys."""

from typing import Annotated, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Strict


class Frozen(BaseModel):
    """The base class of immutable data that rejects unknown keys."""

    model_config = ConfigDict(frozen=True, extra="forbid")


Flag: TypeAlias = Annotated[bool, Strict()]
"""Yes or no in a file that people write: only ``true`` and ``false``, for the text ``yes`` would be true as well."""

ModelT = TypeVar("ModelT", bound=Frozen)
"""Some model, of which a function returns the same kind."""
