"""Figures with their story: metingen, breaks, counts of questions."""

from __future__ import annotations

from sqlalchemy.orm import Mapped, mapped_column

from wijkagenda.domain.basis_model import Decimaal, Rij, fk


class Meting(Rij):
    """A meting."""

    __tablename__ = "meting"

    indicator_id: Mapped[str] = fk("indicator", index=True)
    gebied_id: Mapped[str] = fk("gebied")
    niveau: Mapped[str]
    jaar: Mapped[int]
    waarde: Mapped[Decimaal | None]
    geen_waarde: Mapped[str | None]
    n: Mapped[int | None]
    voorlopig: Mapped[bool] = mapped_column(default=False)
    bron: Mapped[str | None]
    noot: Mapped[str | None]


class Trendbreuk(Rij):
    """A trendbreuk."""

    __tablename__ = "trendbreuk"

    indicator_id: Mapped[str] = fk("indicator", index=True)
    jaar: Mapped[int]
    toelichting: Mapped[str]
    bron: Mapped[str | None]
    vermoedelijk: Mapped[bool] = mapped_column(default=False)


class Verhaal(Rij):
    """A verhaal."""

    __tablename__ = "verhaal"

    indicator_id: Mapped[str] = fk("indicator", index=True)
    gebied_id: Mapped[str] = fk("gebied")
    jaar: Mapped[int]
    tekst: Mapped[str]
    citaat: Mapped[str | None]
    wie: Mapped[str | None]
    in_plan: Mapped[bool] = mapped_column(default=False)


class Vraagtelling(Rij):
    """A telling van vragen."""

    __tablename__ = "vraagtelling"

    gebied_id: Mapped[str] = fk("gebied")
    jaar: Mapped[int]
    maand: Mapped[int]
    thema_id: Mapped[str | None] = fk("thema")
    aantal: Mapped[int]
    collectief: Mapped[int | None]


class Preventieplan(Rij):
    """A preventieplan."""

    __tablename__ = "preventieplan"

    gebied_id: Mapped[str] = fk("gebied")
    jaar: Mapped[int]
    tekst: Mapped[str | None]
