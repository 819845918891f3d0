"""The columns of the lists of Instellingen."""

from __future__ import annotations

from wijkagenda.basis.datum import toon_datum
from wijkagenda.queries.relatie import ContactpersoonRij, MedewerkerRij, OrganisatieRij
from wijkagenda.ui.widgets.kolom import Kolom
from wijkagenda.ui.widgets.pil import Status
from wijkagenda.usecases.velden import veld_van


def _soort(rij: OrganisatieRij) -> str:
    return " · ".join(deel for deel in (veld_van("organisatie", "soort").toon(rij.soort), rij.gebied) if deel)


def _bewaren(rij: ContactpersoonRij) -> Status:
    return Status(f"tot {toon_datum(rij.bewaren_tot)}", "straks") if rij.verlopen else Status(toon_datum(rij.bewaren_tot))


def _werkt(rij: MedewerkerRij) -> Status | None:
    if not rij.werkt:
        return Status(f"tot {toon_datum(rij.tot)}" if rij.tot else "nog niet")
    return Status("mandaat", "vraag") if rij.mandaat else None


ORGANISATIES = (
    Kolom("naam", "Organisatie", vet=True, onder=_soort),
    Kolom("partner", "Partner", lambda r: Status("partner", "goed") if r.partner else None, "pil", 90),
    Kolom("initiatieven", "Initiatieven", lambda r: r.initiatieven or None, "getal", 106, verborgen=True),
    Kolom("aanvragen", "Aanvragen", lambda r: r.aanvragen or None, "getal", 100),
    Kolom("personen", "Personen", lambda r: r.personen or None, "getal", 92, verborgen=True),
)
CONTACTPERSONEN = (
    Kolom("naam", "Naam", vet=True, onder=lambda r: " · ".join(deel for deel in (r.rol, r.organisatie) if deel)),
    Kolom("bewaren_tot", "Bewaren tot", _bewaren, "pil", 140),
    Kolom("telefoon", "Telefoon", None, "tekst", 130, verborgen=True),
    Kolom("email", "E-mailadres", None, "tekst", 180, verborgen=True),
)
MEDEWERKERS = (
    Kolom("naam", "Naam", vet=True, onder=lambda r: " · ".join(deel for deel in (r.functie, r.organisatie) if deel)),
    Kolom("werkt", "", _werkt, "pil", 130),
    Kolom("werk", "Open werk", lambda r: r.werk or None, "getal", 96),
)
