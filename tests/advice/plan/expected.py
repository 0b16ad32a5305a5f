"""Findings worked out by hand from the answers of three plans, for ``test_expected``."""

from __future__ import annotations

from pathlib import Path

from tests.advice.plan.cases import ABSURD, EXAMPLE, SLECHT

WRONG, MISSING, NOTE, CHANCE = "klopt-niet", "ontbreekt", "let-op", "kans"

SPEAK: list[tuple[Path, str, str]] = [
    (ABSURD, "lijn-maatregel-zonder-doel:m3", MISSING),
    (ABSURD, "lijn-knik:m1", WRONG),
    (ABSURD, "lijn-knik:m2", NOTE),
    (ABSURD, "dubbel:m2+m3", WRONG),
    (SLECHT, "lijn-probleem-los:p-herrie", MISSING),
    (SLECHT, "lijn-maatregel-zonder-doel:m-bank", MISSING),
    (SLECHT, "lijn-maatregel-zonder-doel:m-vuil", MISSING),
    (SLECHT, "te-veel:doel", NOTE),
    (SLECHT, "schaal:p-alleen", NOTE),
    (EXAMPLE, "lijn-probleem-los:school", NOTE),
    (EXAMPLE, "schaal:geldzorgen", NOTE),
    (EXAMPLE, "probleem-zonder-grond:alleen", MISSING),
    (EXAMPLE, "probleem-zonder-grond:school", MISSING),
    (EXAMPLE, "zwaarte-verschilt:multiproblematiek", NOTE),
    (EXAMPLE, "zwaarte-verschilt:onderhoud", NOTE),
    (EXAMPLE, "kiezen-bewoners-anders:themes", NOTE),
    (EXAMPLE, "kiezen-bewoners-anders:problems", NOTE),
    (ABSURD, "bestanddeel-past-niet:m1", WRONG),
    (ABSURD, "bestanddeel-past-niet:m2", WRONG),
    (ABSURD, "samenhang-eerst:m1", WRONG),
    (ABSURD, "bestanddeel-zwak:m1", NOTE),
    (ABSURD, "bestanddeel-zwak:m2", NOTE),
    (ABSURD, "zonder-bestanddeel:m3", MISSING),
    (ABSURD, "waarom-ontbreekt:m1", MISSING),
    (ABSURD, "waarom-ontbreekt:m2", MISSING),
    (ABSURD, "waarom-ontbreekt:m3", MISSING),
    (SLECHT, "bestanddeel-past-niet:m-vuil", WRONG),
    (SLECHT, "bestanddeel-zwak:m-vuil", NOTE),
    (SLECHT, "zonder-bestanddeel:m-bank", MISSING),
    (SLECHT, "waarom-ontbreekt:m-vuil", MISSING),
    (EXAMPLE, "bestanddeel-zwak:eettafel", NOTE),
    (EXAMPLE, "bestanddeel-niet-beoordeeld:huur", NOTE),
    (EXAMPLE, "bestanddeel-veranderd:avonden", NOTE),
    (EXAMPLE, "bestanddeel-veranderd:huur", NOTE),
    (EXAMPLE, "bestanddeel-veranderd:regisseur", NOTE),
    (EXAMPLE, "wet-betwist:voordeur-en-initiatief", NOTE),
]

SILENT: list[tuple[Path, str]] = [
    (ABSURD, "lijn-probleem-los:*"),
    (ABSURD, "te-veel:doel"),
    (SLECHT, "lijn-probleem-los:p-alleen"),
    (SLECHT, "besluit-zonder-beeld:geheel"),
    (SLECHT, "kiezen-wankel:themes"),
    (EXAMPLE, "*:nul"),
    (EXAMPLE, "*:cameras"),
    (EXAMPLE, "lijn-knik:*"),
    (EXAMPLE, "lijn-maatregel-zonder-doel:*"),
    (EXAMPLE, "lijn-doel-zonder-maatregel:*"),
    (EXAMPLE, "lijn-thema-leeg:*"),
    (EXAMPLE, "terrein-zonder-maatregel:*"),
    (EXAMPLE, "kiezen-telt-niet-op:*"),
    (EXAMPLE, "kiezen-wankel:problems"),
    (ABSURD, "samenhang-eerst:m2"),
    (ABSURD, "bestanddeel-veranderd:m1"),
    (ABSURD, "bestanddeel-veranderd:m2"),
    (SLECHT, "samenhang-eerst:m-vuil"),
    (SLECHT, "waarom-ontbreekt:m-bank"),
    (EXAMPLE, "samenhang-eerst:eettafel"),
    (EXAMPLE, "bestanddeel-past-niet:*"),
    (EXAMPLE, "verdieping-tegenspraak:*"),
]
