"""The base class of all data that passes between packages: frozen, and strict about unknown keys."""

from collections.abc import Mapping
from typing import Annotated, TypeAlias, TypeVar

from pydantic import BaseModel, ConfigDict, Strict


class Frozen(BaseModel):
    """The base class of immutable data that rejects unknown keys.

    What checks the values of a kind is built when the first of it is made: building all of them took a third of each
    command, and most commands make few of them.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def build_all() -> None:
    """Build what checks the values of every kind of data that is known by now, for who has the time for it."""
    waiting = Frozen.__subclasses__()
    while waiting:
        kind = waiting.pop()
        kind.model_rebuild()
        waiting += kind.__subclasses__()


def fields_of(model: Frozen) -> Mapping[str, object]:
    """Return the value of each field by its name, in order, to read only.

    A paper is walked through many times, and looking each field up by its name takes twice as long. What a model keeps
    for itself (``cached_property``) would be among them, so it is for models that keep nothing.
    """
    return vars(model)


Flag: TypeAlias = Annotated[bool, Strict()]
"""Yes or no in a file that people write: only ``true`` and ``false``, for the text ``yes`` would be true as well."""

ModelT = TypeVar("ModelT", bound=Frozen)
"""Some model, of which a function returns the same kind."""


def changed(model: ModelT, values: Mapping[str, object]) -> ModelT:
    """Return a model with these values; the model itself where all are as they were, for most are."""
    held = fields_of(model)
    # What is the same object is not compared: a model looks at all of its fields for that.
    update = {
        name: value for name, value in values.items() if held[name] is not value and held[name] != value
    }
    return model.model_copy(update=update) if update else model
