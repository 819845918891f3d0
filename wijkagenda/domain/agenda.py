"""The calendar. Statutory terms, mijlpalen and leersessies show in it by themselves and are not copied here."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from wijkagenda.domain.basis_model import Rij, fk


class Agendapunt(Rij):
    """An agendapunt."""

    __tablename__ = "agendapunt"

    titel: Mapped[str]
    begin: Mapped[str] = mapped_column(index=True)
    eind: Mapped[str | None]
    hele_dag: Mapped[bool] = mapped_column(default=False)
    plek: Mapped[str | None]
    gebied_id: Mapped[str | None] = fk("gebied")
    soort: Mapped[str]
    herhaling: Mapped[str | None]
    openbaar: Mapped[bool] = mapped_column(default=False)
    medewerker_id: Mapped[str | None] = fk("medewerker")
    toelichting: Mapped[str | None]
    bij_soort: Mapped[str | None]
    bij_id: Mapped[str | None] = mapped_column(index=True)
