"""Baseline: every table of the domain."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('beleidskader',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('versie', sa.Text(), nullable=True),
    sa.Column('van', sa.BigInteger(), nullable=True),
    sa.Column('tot', sa.BigInteger(), nullable=True),
    sa.Column('actief', sa.Boolean(), nullable=False),
    sa.Column('bron', sa.Text(), nullable=True),
    sa.Column('toelichting', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_beleidskader'))
    )
    op.create_table('bijlage',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('omschrijving', sa.Text(), nullable=True),
    sa.Column('toestemming', sa.Text(), nullable=True),
    sa.Column('bij_soort', sa.Text(), nullable=False),
    sa.Column('bij_id', sa.Text(), nullable=False),
    sa.Column('sha256', sa.Text(), nullable=False),
    sa.Column('grootte', sa.BigInteger(), nullable=False),
    sa.Column('mime', sa.Text(), nullable=False),
    sa.Column('toegevoegd_op', sa.Date(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bijlage'))
    )
    op.create_index(op.f('ix_bijlage_bij_id'), 'bijlage', ['bij_id'], unique=False)
    op.create_table('budgetdocument',
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('omschrijving', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_budgetdocument'))
    )
    op.create_table('cbs_gebied',
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('niveau', sa.Text(), nullable=False),
    sa.Column('ouder_id', sa.Text(), nullable=True),
    sa.Column('van', sa.Date(), nullable=True),
    sa.Column('tot', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['ouder_id'], ['cbs_gebied.id'], name=op.f('fk_cbs_gebied_ouder_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_cbs_gebied'))
    )
    op.create_table('gebied',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('andere_naam', sa.Text(), nullable=True),
    sa.Column('wijkteam', sa.Text(), nullable=True),
    sa.Column('proeftuin_sinds', sa.Date(), nullable=True),
    sa.Column('omschrijving', sa.Text(), nullable=True),
    sa.Column('contactadres', sa.Text(), nullable=True),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('geldig_van', sa.Date(), nullable=True),
    sa.Column('geldig_tot', sa.Date(), nullable=True),
    sa.Column('code', sa.Text(), nullable=True),
    sa.Column('nummer', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gebied'))
    )
    op.create_table('geldstroom',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('taakveld', sa.Text(), nullable=True),
    sa.Column('bij_over', sa.Text(), nullable=False),
    sa.Column('bij_oormerk', sa.Text(), nullable=False),
    sa.Column('zorgrecht', sa.Boolean(), nullable=False),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('noot', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_geldstroom'))
    )
    op.create_table('instelling',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('waarde', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_instelling'))
    )
    op.create_table('kopie',
    sa.Column('letter', sa.Text(), nullable=False),
    sa.Column('voor', sa.Text(), nullable=False),
    sa.Column('gemaakt_op', sa.Date(), nullable=False),
    sa.Column('met_dossiers', sa.Boolean(), nullable=False),
    sa.Column('met_contactpersonen', sa.Boolean(), nullable=False),
    sa.Column('laatst_terug_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_kopie'))
    )
    op.create_table('rubriek',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('collectief', sa.Text(), nullable=False),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_rubriek'))
    )
    op.create_table('taakveld',
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('van', sa.BigInteger(), nullable=True),
    sa.Column('tot', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_taakveld'))
    )
    op.create_table('verband',
    sa.Column('van_soort', sa.Text(), nullable=False),
    sa.Column('van_id', sa.Text(), nullable=False),
    sa.Column('naar_soort', sa.Text(), nullable=False),
    sa.Column('naar_id', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_verband'))
    )
    op.create_index(op.f('ix_verband_naar_id'), 'verband', ['naar_id'], unique=False)
    op.create_index(op.f('ix_verband_van_id'), 'verband', ['van_id'], unique=False)
    op.create_table('aansluiting',
    sa.Column('geldstroom_id', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('stand', sa.BigInteger(), nullable=False),
    sa.Column('verklaring', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['geldstroom_id'], ['geldstroom.id'], name=op.f('fk_aansluiting_geldstroom_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aansluiting'))
    )
    op.create_table('ambitie',
    sa.Column('beleidskader_id', sa.Text(), nullable=False),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['beleidskader_id'], ['beleidskader.id'], name=op.f('fk_ambitie_beleidskader_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ambitie'))
    )
    op.create_index(op.f('ix_ambitie_beleidskader_id'), 'ambitie', ['beleidskader_id'], unique=False)
    op.create_table('gebied_deel',
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('cbs_gebied_id', sa.Text(), nullable=False),
    sa.Column('van', sa.Date(), nullable=True),
    sa.Column('tot', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['cbs_gebied_id'], ['cbs_gebied.id'], name=op.f('fk_gebied_deel_cbs_gebied_id')),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_gebied_deel_gebied_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_gebied_deel'))
    )
    op.create_table('inwonertal',
    sa.Column('cbs_gebied_id', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('aantal', sa.BigInteger(), nullable=False),
    sa.Column('bron', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['cbs_gebied_id'], ['cbs_gebied.id'], name=op.f('fk_inwonertal_cbs_gebied_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inwonertal'))
    )
    op.create_index(op.f('ix_inwonertal_cbs_gebied_id'), 'inwonertal', ['cbs_gebied_id'], unique=False)
    op.create_table('oormerk',
    sa.Column('geldstroom_id', sa.Text(), nullable=False),
    sa.Column('rubriek_id', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['geldstroom_id'], ['geldstroom.id'], name=op.f('fk_oormerk_geldstroom_id')),
    sa.ForeignKeyConstraint(['rubriek_id'], ['rubriek.id'], name=op.f('fk_oormerk_rubriek_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_oormerk'))
    )
    op.create_table('organisatie',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=True),
    sa.Column('gebied_id', sa.Text(), nullable=True),
    sa.Column('kvk', sa.Text(), nullable=True),
    sa.Column('adres', sa.Text(), nullable=True),
    sa.Column('email', sa.Text(), nullable=True),
    sa.Column('website', sa.Text(), nullable=True),
    sa.Column('partner', sa.Boolean(), nullable=False),
    sa.Column('vertegenwoordiger_id', sa.Text(), nullable=True),
    sa.Column('penvoerder_id', sa.Text(), nullable=True),
    sa.Column('rekeningnummer', sa.Text(), nullable=True),
    sa.Column('notitie', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_organisatie_gebied_id')),
    sa.ForeignKeyConstraint(['penvoerder_id'], ['organisatie.id'], name=op.f('fk_organisatie_penvoerder_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_organisatie'))
    )
    op.create_table('preventieplan',
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_preventieplan_gebied_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_preventieplan'))
    )
    op.create_table('regeling',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('plafond', sa.BigInteger(), nullable=False),
    sa.Column('open_van', sa.Date(), nullable=False),
    sa.Column('open_tot', sa.Date(), nullable=False),
    sa.Column('geldstroom_id', sa.Text(), nullable=True),
    sa.Column('rubriek_id', sa.Text(), nullable=True),
    sa.Column('verdeelwijze', sa.Text(), nullable=False),
    sa.Column('termijn_start', sa.Text(), nullable=False),
    sa.Column('termijn_datum', sa.Date(), nullable=True),
    sa.Column('termijn_weken', sa.BigInteger(), nullable=True),
    sa.Column('verdaging_weken', sa.BigInteger(), nullable=True),
    sa.Column('rolt', sa.Boolean(), nullable=False),
    sa.Column('verantwoording_weken', sa.BigInteger(), nullable=True),
    sa.Column('direct_tot', sa.BigInteger(), nullable=True),
    sa.Column('maximum', sa.BigInteger(), nullable=True),
    sa.Column('doelgroep', sa.Text(), nullable=True),
    sa.Column('toetsvragen', sa.Text(), nullable=True),
    sa.Column('toelichting', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['geldstroom_id'], ['geldstroom.id'], name=op.f('fk_regeling_geldstroom_id')),
    sa.ForeignKeyConstraint(['rubriek_id'], ['rubriek.id'], name=op.f('fk_regeling_rubriek_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regeling'))
    )
    op.create_table('thema',
    sa.Column('beleidskader_id', sa.Text(), nullable=False),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['beleidskader_id'], ['beleidskader.id'], name=op.f('fk_thema_beleidskader_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_thema'))
    )
    op.create_index(op.f('ix_thema_beleidskader_id'), 'thema', ['beleidskader_id'], unique=False)
    op.create_table('uitgangspunt',
    sa.Column('beleidskader_id', sa.Text(), nullable=False),
    sa.Column('nummer', sa.BigInteger(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('toetsvraag', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['beleidskader_id'], ['beleidskader.id'], name=op.f('fk_uitgangspunt_beleidskader_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_uitgangspunt'))
    )
    op.create_index(op.f('ix_uitgangspunt_beleidskader_id'), 'uitgangspunt', ['beleidskader_id'], unique=False)
    op.create_table('waardevraag',
    sa.Column('beleidskader_id', sa.Text(), nullable=False),
    sa.Column('waarde', sa.Text(), nullable=False),
    sa.Column('nummer', sa.BigInteger(), nullable=False),
    sa.Column('vraag', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['beleidskader_id'], ['beleidskader.id'], name=op.f('fk_waardevraag_beleidskader_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_waardevraag'))
    )
    op.create_index(op.f('ix_waardevraag_beleidskader_id'), 'waardevraag', ['beleidskader_id'], unique=False)
    op.create_table('bewonersagenda',
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('organisatie_id', sa.Text(), nullable=True),
    sa.Column('eigenaar', sa.Text(), nullable=True),
    sa.Column('datum', sa.Date(), nullable=True),
    sa.Column('toelichting', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_bewonersagenda_gebied_id')),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_bewonersagenda_organisatie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bewonersagenda'))
    )
    op.create_table('boeking',
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('rubriek_id', sa.Text(), nullable=False),
    sa.Column('geldstroom_id', sa.Text(), nullable=False),
    sa.Column('kant', sa.Text(), nullable=False),
    sa.Column('organisatie_id', sa.Text(), nullable=True),
    sa.Column('omschrijving', sa.Text(), nullable=False),
    sa.Column('bron_soort', sa.Text(), nullable=True),
    sa.Column('bron_id', sa.Text(), nullable=True),
    sa.Column('tegen_id', sa.Text(), nullable=True),
    sa.Column('budgetdocument_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['budgetdocument_id'], ['budgetdocument.id'], name=op.f('fk_boeking_budgetdocument_id')),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_boeking_gebied_id')),
    sa.ForeignKeyConstraint(['geldstroom_id'], ['geldstroom.id'], name=op.f('fk_boeking_geldstroom_id')),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_boeking_organisatie_id')),
    sa.ForeignKeyConstraint(['rubriek_id'], ['rubriek.id'], name=op.f('fk_boeking_rubriek_id')),
    sa.ForeignKeyConstraint(['tegen_id'], ['boeking.id'], name=op.f('fk_boeking_tegen_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_boeking'))
    )
    op.create_index(op.f('ix_boeking_bron_id'), 'boeking', ['bron_id'], unique=False)
    op.create_index(op.f('ix_boeking_budgetdocument_id'), 'boeking', ['budgetdocument_id'], unique=False)
    op.create_index('ix_boeking_matrix', 'boeking', ['jaar', 'gebied_id', 'kant', 'rubriek_id', 'geldstroom_id', 'soort', 'bedrag', 'verwijderd'], unique=False)
    op.create_index(op.f('ix_boeking_tegen_id'), 'boeking', ['tegen_id'], unique=False)
    op.create_table('contactpersoon',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('organisatie_id', sa.Text(), nullable=True),
    sa.Column('rol', sa.Text(), nullable=True),
    sa.Column('telefoon', sa.Text(), nullable=True),
    sa.Column('email', sa.Text(), nullable=True),
    sa.Column('doel', sa.Text(), nullable=False),
    sa.Column('bewaren_tot', sa.Date(), nullable=False),
    sa.Column('toestemming', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_contactpersoon_organisatie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contactpersoon'))
    )
    op.create_index(op.f('ix_contactpersoon_organisatie_id'), 'contactpersoon', ['organisatie_id'], unique=False)
    op.create_table('deelname',
    sa.Column('organisatie_id', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('vorm', sa.Text(), nullable=False),
    sa.Column('van', sa.Date(), nullable=False),
    sa.Column('tot', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_deelname_gebied_id')),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_deelname_organisatie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deelname'))
    )
    op.create_index(op.f('ix_deelname_organisatie_id'), 'deelname', ['organisatie_id'], unique=False)
    op.create_table('doel',
    sa.Column('beleidskader_id', sa.Text(), nullable=False),
    sa.Column('ambitie_id', sa.Text(), nullable=True),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['ambitie_id'], ['ambitie.id'], name=op.f('fk_doel_ambitie_id')),
    sa.ForeignKeyConstraint(['beleidskader_id'], ['beleidskader.id'], name=op.f('fk_doel_beleidskader_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_doel'))
    )
    op.create_index(op.f('ix_doel_beleidskader_id'), 'doel', ['beleidskader_id'], unique=False)
    op.create_table('medewerker',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('functie', sa.Text(), nullable=True),
    sa.Column('organisatie_id', sa.Text(), nullable=True),
    sa.Column('van', sa.Date(), nullable=True),
    sa.Column('tot', sa.Date(), nullable=True),
    sa.Column('mandaat', sa.Boolean(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_medewerker_organisatie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_medewerker'))
    )
    op.create_table('regeling_criterium',
    sa.Column('regeling_id', sa.Text(), nullable=False),
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['regeling_id'], ['regeling.id'], name=op.f('fk_regeling_criterium_regeling_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regeling_criterium'))
    )
    op.create_index(op.f('ix_regeling_criterium_regeling_id'), 'regeling_criterium', ['regeling_id'], unique=False)
    op.create_table('regeling_plafond',
    sa.Column('regeling_id', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_regeling_plafond_gebied_id')),
    sa.ForeignKeyConstraint(['regeling_id'], ['regeling.id'], name=op.f('fk_regeling_plafond_regeling_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regeling_plafond'))
    )
    op.create_index(op.f('ix_regeling_plafond_regeling_id'), 'regeling_plafond', ['regeling_id'], unique=False)
    op.create_table('regeling_stuk',
    sa.Column('regeling_id', sa.Text(), nullable=False),
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['regeling_id'], ['regeling.id'], name=op.f('fk_regeling_stuk_regeling_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regeling_stuk'))
    )
    op.create_index(op.f('ix_regeling_stuk_regeling_id'), 'regeling_stuk', ['regeling_id'], unique=False)
    op.create_table('regeling_verantwoording',
    sa.Column('regeling_id', sa.Text(), nullable=False),
    sa.Column('tot_bedrag', sa.BigInteger(), nullable=True),
    sa.Column('wijze', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['regeling_id'], ['regeling.id'], name=op.f('fk_regeling_verantwoording_regeling_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_regeling_verantwoording'))
    )
    op.create_index(op.f('ix_regeling_verantwoording_regeling_id'), 'regeling_verantwoording', ['regeling_id'], unique=False)
    op.create_table('voorziening',
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=True),
    sa.Column('type', sa.Text(), nullable=True),
    sa.Column('adres', sa.Text(), nullable=True),
    sa.Column('openingstijden', sa.Text(), nullable=True),
    sa.Column('toegankelijkheid', sa.Text(), nullable=True),
    sa.Column('organisatie_id', sa.Text(), nullable=True),
    sa.Column('toelating', sa.Text(), nullable=True),
    sa.Column('omschrijving', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_voorziening_gebied_id')),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_voorziening_organisatie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_voorziening'))
    )
    op.create_index(op.f('ix_voorziening_gebied_id'), 'voorziening', ['gebied_id'], unique=False)
    op.create_table('vraagtelling',
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('maand', sa.BigInteger(), nullable=False),
    sa.Column('thema_id', sa.Text(), nullable=True),
    sa.Column('aantal', sa.BigInteger(), nullable=False),
    sa.Column('collectief', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_vraagtelling_gebied_id')),
    sa.ForeignKeyConstraint(['thema_id'], ['thema.id'], name=op.f('fk_vraagtelling_thema_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_vraagtelling'))
    )
    op.create_table('agendapunt',
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('begin', sa.Text(), nullable=False),
    sa.Column('eind', sa.Text(), nullable=True),
    sa.Column('hele_dag', sa.Boolean(), nullable=False),
    sa.Column('plek', sa.Text(), nullable=True),
    sa.Column('gebied_id', sa.Text(), nullable=True),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('herhaling', sa.Text(), nullable=True),
    sa.Column('openbaar', sa.Boolean(), nullable=False),
    sa.Column('medewerker_id', sa.Text(), nullable=True),
    sa.Column('toelichting', sa.Text(), nullable=True),
    sa.Column('bij_soort', sa.Text(), nullable=True),
    sa.Column('bij_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_agendapunt_gebied_id')),
    sa.ForeignKeyConstraint(['medewerker_id'], ['medewerker.id'], name=op.f('fk_agendapunt_medewerker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_agendapunt'))
    )
    op.create_index(op.f('ix_agendapunt_begin'), 'agendapunt', ['begin'], unique=False)
    op.create_index(op.f('ix_agendapunt_bij_id'), 'agendapunt', ['bij_id'], unique=False)
    op.create_table('deelnamebedrag',
    sa.Column('deelname_id', sa.Text(), nullable=False),
    sa.Column('geldstroom_id', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['deelname_id'], ['deelname.id'], name=op.f('fk_deelnamebedrag_deelname_id')),
    sa.ForeignKeyConstraint(['geldstroom_id'], ['geldstroom.id'], name=op.f('fk_deelnamebedrag_geldstroom_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_deelnamebedrag'))
    )
    op.create_index(op.f('ix_deelnamebedrag_deelname_id'), 'deelnamebedrag', ['deelname_id'], unique=False)
    op.create_table('indicator',
    sa.Column('beleidskader_id', sa.Text(), nullable=False),
    sa.Column('code', sa.Text(), nullable=False),
    sa.Column('naam', sa.Text(), nullable=False),
    sa.Column('doel_id', sa.Text(), nullable=True),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('eenheid', sa.Text(), nullable=False),
    sa.Column('kwadrant', sa.Text(), nullable=True),
    sa.Column('dienst', sa.Text(), nullable=True),
    sa.Column('operator', sa.Text(), nullable=True),
    sa.Column('norm', sa.Text(), nullable=True),
    sa.Column('verhalend', sa.Boolean(), nullable=False),
    sa.Column('bron', sa.Text(), nullable=True),
    sa.Column('noot', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['beleidskader_id'], ['beleidskader.id'], name=op.f('fk_indicator_beleidskader_id')),
    sa.ForeignKeyConstraint(['doel_id'], ['doel.id'], name=op.f('fk_indicator_doel_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_indicator'))
    )
    op.create_index(op.f('ix_indicator_beleidskader_id'), 'indicator', ['beleidskader_id'], unique=False)
    op.create_table('initiatief',
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('omschrijving', sa.Text(), nullable=True),
    sa.Column('fase', sa.Text(), nullable=True),
    sa.Column('plek', sa.Text(), nullable=True),
    sa.Column('organisatie_id', sa.Text(), nullable=True),
    sa.Column('ondersteuner_id', sa.Text(), nullable=True),
    sa.Column('steun_afgesproken', sa.Boolean(), nullable=False),
    sa.Column('steun_vorm', sa.Text(), nullable=True),
    sa.Column('organisatievorming', sa.Boolean(), nullable=False),
    sa.Column('projectontwikkeling', sa.Boolean(), nullable=False),
    sa.Column('borging', sa.Boolean(), nullable=False),
    sa.Column('begonnen_op', sa.Date(), nullable=True),
    sa.Column('zelfstandig_op', sa.Date(), nullable=True),
    sa.Column('doel_id', sa.Text(), nullable=True),
    sa.Column('thema_id', sa.Text(), nullable=True),
    sa.Column('kwadrant', sa.Text(), nullable=True),
    sa.Column('oorzaak', sa.Text(), nullable=True),
    sa.Column('les', sa.Text(), nullable=True),
    sa.Column('losgelaten_op', sa.Date(), nullable=True),
    sa.Column('losgelaten_afspraak', sa.Text(), nullable=True),
    sa.Column('losgelaten_bericht', sa.Text(), nullable=True),
    sa.Column('nummer', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['doel_id'], ['doel.id'], name=op.f('fk_initiatief_doel_id')),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_initiatief_gebied_id')),
    sa.ForeignKeyConstraint(['ondersteuner_id'], ['medewerker.id'], name=op.f('fk_initiatief_ondersteuner_id')),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_initiatief_organisatie_id')),
    sa.ForeignKeyConstraint(['thema_id'], ['thema.id'], name=op.f('fk_initiatief_thema_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_initiatief'))
    )
    op.create_index(op.f('ix_initiatief_gebied_id'), 'initiatief', ['gebied_id'], unique=False)
    op.create_index('ix_initiatief_zelfstandig_op', 'initiatief', ['zelfstandig_op'], unique=False, sqlite_where=sa.text('zelfstandig_op is not null'), postgresql_where=sa.text('zelfstandig_op is not null'))
    op.create_table('leersessie',
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('begin', sa.Text(), nullable=False),
    sa.Column('leervraag', sa.Text(), nullable=True),
    sa.Column('plek', sa.Text(), nullable=True),
    sa.Column('voorbereiders', sa.Text(), nullable=True),
    sa.Column('genodigden', sa.Text(), nullable=True),
    sa.Column('aanwezigen', sa.Text(), nullable=True),
    sa.Column('aantal', sa.BigInteger(), nullable=True),
    sa.Column('verslag', sa.Text(), nullable=True),
    sa.Column('verslag_op', sa.Date(), nullable=True),
    sa.Column('status', sa.Text(), nullable=False),
    sa.Column('medewerker_id', sa.Text(), nullable=True),
    sa.Column('vorige_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_leersessie_gebied_id')),
    sa.ForeignKeyConstraint(['medewerker_id'], ['medewerker.id'], name=op.f('fk_leersessie_medewerker_id')),
    sa.ForeignKeyConstraint(['vorige_id'], ['leersessie.id'], name=op.f('fk_leersessie_vorige_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_leersessie'))
    )
    op.create_index(op.f('ix_leersessie_gebied_id'), 'leersessie', ['gebied_id'], unique=False)
    op.create_table('thema_doel',
    sa.Column('thema_id', sa.Text(), nullable=False),
    sa.Column('doel_id', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['doel_id'], ['doel.id'], name=op.f('fk_thema_doel_doel_id')),
    sa.ForeignKeyConstraint(['thema_id'], ['thema.id'], name=op.f('fk_thema_doel_thema_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_thema_doel'))
    )
    op.create_index(op.f('ix_thema_doel_thema_id'), 'thema_doel', ['thema_id'], unique=False)
    op.create_table('wijkplan',
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('van', sa.BigInteger(), nullable=False),
    sa.Column('tot', sa.BigInteger(), nullable=False),
    sa.Column('gemaakt_door', sa.Text(), nullable=True),
    sa.Column('bewonersagenda_id', sa.Text(), nullable=True),
    sa.Column('medewerker_id', sa.Text(), nullable=True),
    sa.Column('status', sa.Text(), nullable=True),
    sa.Column('vastgesteld_op', sa.Date(), nullable=True),
    sa.Column('vastgesteld_door', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['bewonersagenda_id'], ['bewonersagenda.id'], name=op.f('fk_wijkplan_bewonersagenda_id')),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_wijkplan_gebied_id')),
    sa.ForeignKeyConstraint(['medewerker_id'], ['medewerker.id'], name=op.f('fk_wijkplan_medewerker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_wijkplan'))
    )
    op.create_index(op.f('ix_wijkplan_gebied_id'), 'wijkplan', ['gebied_id'], unique=False)
    op.create_table('aanvraag',
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('regeling_id', sa.Text(), nullable=False),
    sa.Column('organisatie_id', sa.Text(), nullable=False),
    sa.Column('aangevraagd', sa.BigInteger(), nullable=False),
    sa.Column('ontvangen_op', sa.Date(), nullable=True),
    sa.Column('initiatief_id', sa.Text(), nullable=True),
    sa.Column('activiteiten', sa.Text(), nullable=True),
    sa.Column('van', sa.Date(), nullable=True),
    sa.Column('tot', sa.Date(), nullable=True),
    sa.Column('behandelaar_id', sa.Text(), nullable=True),
    sa.Column('compleet_op', sa.Date(), nullable=True),
    sa.Column('geadviseerd', sa.BigInteger(), nullable=True),
    sa.Column('advies', sa.Text(), nullable=True),
    sa.Column('reden_te_laat', sa.Text(), nullable=True),
    sa.Column('status', sa.Text(), nullable=True),
    sa.Column('kenmerk', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['behandelaar_id'], ['medewerker.id'], name=op.f('fk_aanvraag_behandelaar_id')),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_aanvraag_initiatief_id')),
    sa.ForeignKeyConstraint(['organisatie_id'], ['organisatie.id'], name=op.f('fk_aanvraag_organisatie_id')),
    sa.ForeignKeyConstraint(['regeling_id'], ['regeling.id'], name=op.f('fk_aanvraag_regeling_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aanvraag'))
    )
    op.create_index(op.f('ix_aanvraag_initiatief_id'), 'aanvraag', ['initiatief_id'], unique=False)
    op.create_index(op.f('ix_aanvraag_organisatie_id'), 'aanvraag', ['organisatie_id'], unique=False)
    op.create_index(op.f('ix_aanvraag_regeling_id'), 'aanvraag', ['regeling_id'], unique=False)
    op.create_table('casus',
    sa.Column('leersessie_id', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=False),
    sa.Column('bron_soort', sa.Text(), nullable=True),
    sa.Column('verwijderen_op', sa.Date(), nullable=True),
    sa.Column('bron_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['leersessie_id'], ['leersessie.id'], name=op.f('fk_casus_leersessie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_casus'))
    )
    op.create_index(op.f('ix_casus_leersessie_id'), 'casus', ['leersessie_id'], unique=False)
    op.create_table('evaluatie',
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('wijkplan_id', sa.Text(), nullable=True),
    sa.Column('peildatum', sa.Date(), nullable=False),
    sa.Column('wilden', sa.Text(), nullable=True),
    sa.Column('gelukt', sa.Text(), nullable=True),
    sa.Column('deden', sa.Text(), nullable=True),
    sa.Column('anders', sa.Text(), nullable=True),
    sa.Column('status', sa.Text(), nullable=True),
    sa.Column('blokken', sa.Text(), nullable=True),
    sa.Column('vastgesteld_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['wijkplan_id'], ['wijkplan.id'], name=op.f('fk_evaluatie_wijkplan_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_evaluatie'))
    )
    op.create_table('faseovergang',
    sa.Column('initiatief_id', sa.Text(), nullable=False),
    sa.Column('van', sa.Text(), nullable=True),
    sa.Column('naar', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('reden', sa.Text(), nullable=True),
    sa.Column('antwoord', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_faseovergang_initiatief_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_faseovergang'))
    )
    op.create_index(op.f('ix_faseovergang_initiatief_id'), 'faseovergang', ['initiatief_id'], unique=False)
    op.create_table('hoofdstuk',
    sa.Column('wijkplan_id', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=True),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['wijkplan_id'], ['wijkplan.id'], name=op.f('fk_hoofdstuk_wijkplan_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_hoofdstuk'))
    )
    op.create_index(op.f('ix_hoofdstuk_wijkplan_id'), 'hoofdstuk', ['wijkplan_id'], unique=False)
    op.create_table('inbreng',
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('aantal', sa.BigInteger(), nullable=True),
    sa.Column('beloofd_voor', sa.Date(), nullable=True),
    sa.Column('antwoord', sa.Text(), nullable=True),
    sa.Column('antwoord_op', sa.Date(), nullable=True),
    sa.Column('doorverwezen_naar', sa.Text(), nullable=True),
    sa.Column('medewerker_id', sa.Text(), nullable=True),
    sa.Column('agendapunt_id', sa.Text(), nullable=True),
    sa.Column('uitkomst', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['agendapunt_id'], ['agendapunt.id'], name=op.f('fk_inbreng_agendapunt_id')),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_inbreng_gebied_id')),
    sa.ForeignKeyConstraint(['medewerker_id'], ['medewerker.id'], name=op.f('fk_inbreng_medewerker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inbreng'))
    )
    op.create_index(op.f('ix_inbreng_gebied_id'), 'inbreng', ['gebied_id'], unique=False)
    op.create_index('ix_inbreng_beloofd_voor', 'inbreng', ['beloofd_voor'], unique=False, sqlite_where=sa.text('beloofd_voor is not null'), postgresql_where=sa.text('beloofd_voor is not null'))
    op.create_table('initiatief_gebied',
    sa.Column('initiatief_id', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_initiatief_gebied_gebied_id')),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_initiatief_gebied_initiatief_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_initiatief_gebied'))
    )
    op.create_index(op.f('ix_initiatief_gebied_initiatief_id'), 'initiatief_gebied', ['initiatief_id'], unique=False)
    op.create_table('initiatiefnemer',
    sa.Column('initiatief_id', sa.Text(), nullable=False),
    sa.Column('contactpersoon_id', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['contactpersoon_id'], ['contactpersoon.id'], name=op.f('fk_initiatiefnemer_contactpersoon_id')),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_initiatiefnemer_initiatief_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_initiatiefnemer'))
    )
    op.create_index(op.f('ix_initiatiefnemer_initiatief_id'), 'initiatiefnemer', ['initiatief_id'], unique=False)
    op.create_table('knelpunt',
    sa.Column('initiatief_id', sa.Text(), nullable=False),
    sa.Column('regel', sa.Text(), nullable=False),
    sa.Column('instantie', sa.Text(), nullable=True),
    sa.Column('gevraagd_op', sa.Date(), nullable=True),
    sa.Column('antwoord', sa.Text(), nullable=True),
    sa.Column('opgelost_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_knelpunt_initiatief_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_knelpunt'))
    )
    op.create_index(op.f('ix_knelpunt_initiatief_id'), 'knelpunt', ['initiatief_id'], unique=False)
    op.create_table('leersessie_gebied',
    sa.Column('leersessie_id', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_leersessie_gebied_gebied_id')),
    sa.ForeignKeyConstraint(['leersessie_id'], ['leersessie.id'], name=op.f('fk_leersessie_gebied_leersessie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_leersessie_gebied'))
    )
    op.create_index(op.f('ix_leersessie_gebied_leersessie_id'), 'leersessie_gebied', ['leersessie_id'], unique=False)
    op.create_table('lens',
    sa.Column('leersessie_id', sa.Text(), nullable=False),
    sa.Column('onderdeel', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['leersessie_id'], ['leersessie.id'], name=op.f('fk_lens_leersessie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_lens'))
    )
    op.create_index(op.f('ix_lens_leersessie_id'), 'lens', ['leersessie_id'], unique=False)
    op.create_table('meting',
    sa.Column('indicator_id', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('niveau', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('waarde', sa.BigInteger(), nullable=True),
    sa.Column('geen_waarde', sa.Text(), nullable=True),
    sa.Column('n', sa.BigInteger(), nullable=True),
    sa.Column('voorlopig', sa.Boolean(), nullable=False),
    sa.Column('bron', sa.Text(), nullable=True),
    sa.Column('noot', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_meting_gebied_id')),
    sa.ForeignKeyConstraint(['indicator_id'], ['indicator.id'], name=op.f('fk_meting_indicator_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_meting'))
    )
    op.create_index(op.f('ix_meting_indicator_id'), 'meting', ['indicator_id'], unique=False)
    op.create_table('nog_actief',
    sa.Column('initiatief_id', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('actief', sa.Boolean(), nullable=False),
    sa.Column('toelichting', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_nog_actief_initiatief_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_nog_actief'))
    )
    op.create_index(op.f('ix_nog_actief_initiatief_id'), 'nog_actief', ['initiatief_id'], unique=False)
    op.create_table('opgave',
    sa.Column('wijkplan_id', sa.Text(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('waarom', sa.Text(), nullable=True),
    sa.Column('wij_willen', sa.Text(), nullable=True),
    sa.Column('wij_kunnen', sa.Text(), nullable=True),
    sa.Column('wij_nodig', sa.Text(), nullable=True),
    sa.Column('gemeente', sa.Text(), nullable=True),
    sa.Column('doe_mee', sa.Text(), nullable=True),
    sa.Column('status', sa.Text(), nullable=False),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('doel_id', sa.Text(), nullable=True),
    sa.Column('thema_id', sa.Text(), nullable=True),
    sa.Column('kwadrant', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['doel_id'], ['doel.id'], name=op.f('fk_opgave_doel_id')),
    sa.ForeignKeyConstraint(['thema_id'], ['thema.id'], name=op.f('fk_opgave_thema_id')),
    sa.ForeignKeyConstraint(['wijkplan_id'], ['wijkplan.id'], name=op.f('fk_opgave_wijkplan_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_opgave'))
    )
    op.create_index(op.f('ix_opgave_wijkplan_id'), 'opgave', ['wijkplan_id'], unique=False)
    op.create_table('planstatus',
    sa.Column('wijkplan_id', sa.Text(), nullable=False),
    sa.Column('status', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('toelichting', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['wijkplan_id'], ['wijkplan.id'], name=op.f('fk_planstatus_wijkplan_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_planstatus'))
    )
    op.create_index(op.f('ix_planstatus_wijkplan_id'), 'planstatus', ['wijkplan_id'], unique=False)
    op.create_table('planversie',
    sa.Column('wijkplan_id', sa.Text(), nullable=False),
    sa.Column('nummer', sa.BigInteger(), nullable=False),
    sa.Column('vastgesteld_op', sa.Date(), nullable=False),
    sa.Column('vastgesteld_door', sa.Text(), nullable=False),
    sa.Column('blokken', sa.Text(), nullable=False),
    sa.Column('afspraken', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['wijkplan_id'], ['wijkplan.id'], name=op.f('fk_planversie_wijkplan_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_planversie'))
    )
    op.create_index(op.f('ix_planversie_wijkplan_id'), 'planversie', ['wijkplan_id'], unique=False)
    op.create_table('programmapunt',
    sa.Column('leersessie_id', sa.Text(), nullable=False),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('minuten', sa.BigInteger(), nullable=True),
    sa.Column('wie', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['leersessie_id'], ['leersessie.id'], name=op.f('fk_programmapunt_leersessie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_programmapunt'))
    )
    op.create_index(op.f('ix_programmapunt_leersessie_id'), 'programmapunt', ['leersessie_id'], unique=False)
    op.create_table('sessiecijfer',
    sa.Column('leersessie_id', sa.Text(), nullable=False),
    sa.Column('indicator_id', sa.Text(), nullable=True),
    sa.Column('tekst', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['indicator_id'], ['indicator.id'], name=op.f('fk_sessiecijfer_indicator_id')),
    sa.ForeignKeyConstraint(['leersessie_id'], ['leersessie.id'], name=op.f('fk_sessiecijfer_leersessie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sessiecijfer'))
    )
    op.create_index(op.f('ix_sessiecijfer_leersessie_id'), 'sessiecijfer', ['leersessie_id'], unique=False)
    op.create_table('telling',
    sa.Column('initiatief_id', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('trekkers', sa.BigInteger(), nullable=True),
    sa.Column('vrijwilligers', sa.BigInteger(), nullable=True),
    sa.Column('deelnemers', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_telling_initiatief_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_telling'))
    )
    op.create_index(op.f('ix_telling_initiatief_id'), 'telling', ['initiatief_id'], unique=False)
    op.create_table('trendbreuk',
    sa.Column('indicator_id', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('toelichting', sa.Text(), nullable=False),
    sa.Column('bron', sa.Text(), nullable=True),
    sa.Column('vermoedelijk', sa.Boolean(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['indicator_id'], ['indicator.id'], name=op.f('fk_trendbreuk_indicator_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_trendbreuk'))
    )
    op.create_index(op.f('ix_trendbreuk_indicator_id'), 'trendbreuk', ['indicator_id'], unique=False)
    op.create_table('verhaal',
    sa.Column('indicator_id', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=False),
    sa.Column('citaat', sa.Text(), nullable=True),
    sa.Column('wie', sa.Text(), nullable=True),
    sa.Column('in_plan', sa.Boolean(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_verhaal_gebied_id')),
    sa.ForeignKeyConstraint(['indicator_id'], ['indicator.id'], name=op.f('fk_verhaal_indicator_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_verhaal'))
    )
    op.create_index(op.f('ix_verhaal_indicator_id'), 'verhaal', ['indicator_id'], unique=False)
    op.create_table('aanvraag_gebied',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('gebied_id', sa.Text(), nullable=False),
    sa.Column('deel', sa.BigInteger(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_aanvraag_gebied_aanvraag_id')),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_aanvraag_gebied_gebied_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aanvraag_gebied'))
    )
    op.create_index(op.f('ix_aanvraag_gebied_aanvraag_id'), 'aanvraag_gebied', ['aanvraag_id'], unique=False)
    op.create_table('aanvraag_stuk',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('regeling_stuk_id', sa.Text(), nullable=False),
    sa.Column('ontvangen_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_aanvraag_stuk_aanvraag_id')),
    sa.ForeignKeyConstraint(['regeling_stuk_id'], ['regeling_stuk.id'], name=op.f('fk_aanvraag_stuk_regeling_stuk_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aanvraag_stuk'))
    )
    op.create_index(op.f('ix_aanvraag_stuk_aanvraag_id'), 'aanvraag_stuk', ['aanvraag_id'], unique=False)
    op.create_table('aanvraagversie',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('nummer', sa.BigInteger(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('inhoud', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_aanvraagversie_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aanvraagversie'))
    )
    op.create_index(op.f('ix_aanvraagversie_aanvraag_id'), 'aanvraagversie', ['aanvraag_id'], unique=False)
    op.create_table('aanvulling',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('gevraagd_op', sa.Date(), nullable=False),
    sa.Column('tot', sa.Date(), nullable=False),
    sa.Column('wat', sa.Text(), nullable=False),
    sa.Column('aangevuld_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_aanvulling_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_aanvulling'))
    )
    op.create_index(op.f('ix_aanvulling_aanvraag_id'), 'aanvulling', ['aanvraag_id'], unique=False)
    op.create_table('actie',
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('opgave_id', sa.Text(), nullable=True),
    sa.Column('trekker_id', sa.Text(), nullable=True),
    sa.Column('trekker', sa.Text(), nullable=True),
    sa.Column('helpers', sa.Text(), nullable=True),
    sa.Column('start', sa.Date(), nullable=True),
    sa.Column('eind', sa.Date(), nullable=True),
    sa.Column('status', sa.Text(), nullable=False),
    sa.Column('reden', sa.Text(), nullable=True),
    sa.Column('resultaat', sa.Text(), nullable=True),
    sa.Column('kosten', sa.BigInteger(), nullable=True),
    sa.Column('initiatief_id', sa.Text(), nullable=True),
    sa.Column('gebied_id', sa.Text(), nullable=True),
    sa.Column('medewerker_id', sa.Text(), nullable=True),
    sa.Column('preventief', sa.Boolean(), nullable=False),
    sa.Column('kwadrant', sa.Text(), nullable=True),
    sa.Column('rubriek_id', sa.Text(), nullable=True),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['gebied_id'], ['gebied.id'], name=op.f('fk_actie_gebied_id')),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_actie_initiatief_id')),
    sa.ForeignKeyConstraint(['medewerker_id'], ['medewerker.id'], name=op.f('fk_actie_medewerker_id')),
    sa.ForeignKeyConstraint(['opgave_id'], ['opgave.id'], name=op.f('fk_actie_opgave_id')),
    sa.ForeignKeyConstraint(['rubriek_id'], ['rubriek.id'], name=op.f('fk_actie_rubriek_id')),
    sa.ForeignKeyConstraint(['trekker_id'], ['organisatie.id'], name=op.f('fk_actie_trekker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_actie'))
    )
    op.create_index(op.f('ix_actie_initiatief_id'), 'actie', ['initiatief_id'], unique=False)
    op.create_index(op.f('ix_actie_opgave_id'), 'actie', ['opgave_id'], unique=False)
    op.create_table('begrotingsregel',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('omschrijving', sa.Text(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_begrotingsregel_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_begrotingsregel'))
    )
    op.create_index(op.f('ix_begrotingsregel_aanvraag_id'), 'begrotingsregel', ['aanvraag_id'], unique=False)
    op.create_table('beoordeling',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('medewerker_id', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('betrokkenheid', sa.Text(), nullable=True),
    sa.Column('betrokkenheid_score', sa.BigInteger(), nullable=True),
    sa.Column('legitimiteit', sa.Text(), nullable=True),
    sa.Column('legitimiteit_score', sa.BigInteger(), nullable=True),
    sa.Column('rendement', sa.Text(), nullable=True),
    sa.Column('rendement_score', sa.BigInteger(), nullable=True),
    sa.Column('versie', sa.BigInteger(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_beoordeling_aanvraag_id')),
    sa.ForeignKeyConstraint(['medewerker_id'], ['medewerker.id'], name=op.f('fk_beoordeling_medewerker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_beoordeling'))
    )
    op.create_index(op.f('ix_beoordeling_aanvraag_id'), 'beoordeling', ['aanvraag_id'], unique=False)
    op.create_table('besluit',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=True),
    sa.Column('motivering', sa.Text(), nullable=False),
    sa.Column('mandaat_id', sa.Text(), nullable=False),
    sa.Column('grond', sa.Text(), nullable=True),
    sa.Column('bekendgemaakt_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_besluit_aanvraag_id')),
    sa.ForeignKeyConstraint(['mandaat_id'], ['medewerker.id'], name=op.f('fk_besluit_mandaat_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_besluit'))
    )
    op.create_index(op.f('ix_besluit_aanvraag_id'), 'besluit', ['aanvraag_id'], unique=False)
    op.create_table('betaling',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=False),
    sa.Column('gepland_op', sa.Date(), nullable=False),
    sa.Column('betaald_op', sa.Date(), nullable=True),
    sa.Column('volgnummer', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_betaling_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_betaling'))
    )
    op.create_index(op.f('ix_betaling_aanvraag_id'), 'betaling', ['aanvraag_id'], unique=False)
    op.create_table('bezwaar',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('ontvangen_op', sa.Date(), nullable=False),
    sa.Column('tegen', sa.Text(), nullable=True),
    sa.Column('uitkomst', sa.Text(), nullable=False),
    sa.Column('afgehandeld_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_bezwaar_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bezwaar'))
    )
    op.create_index(op.f('ix_bezwaar_aanvraag_id'), 'bezwaar', ['aanvraag_id'], unique=False)
    op.create_table('bijstelling',
    sa.Column('evaluatie_id', sa.Text(), nullable=False),
    sa.Column('wat', sa.Text(), nullable=False),
    sa.Column('wie', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['evaluatie_id'], ['evaluatie.id'], name=op.f('fk_bijstelling_evaluatie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_bijstelling'))
    )
    op.create_index(op.f('ix_bijstelling_evaluatie_id'), 'bijstelling', ['evaluatie_id'], unique=False)
    op.create_table('brief',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('bijlage_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_brief_aanvraag_id')),
    sa.ForeignKeyConstraint(['bijlage_id'], ['bijlage.id'], name=op.f('fk_brief_bijlage_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_brief'))
    )
    op.create_index(op.f('ix_brief_aanvraag_id'), 'brief', ['aanvraag_id'], unique=False)
    op.create_table('contactmoment',
    sa.Column('initiatief_id', sa.Text(), nullable=True),
    sa.Column('aanvraag_id', sa.Text(), nullable=True),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=False),
    sa.Column('medewerker_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_contactmoment_aanvraag_id')),
    sa.ForeignKeyConstraint(['initiatief_id'], ['initiatief.id'], name=op.f('fk_contactmoment_initiatief_id')),
    sa.ForeignKeyConstraint(['medewerker_id'], ['medewerker.id'], name=op.f('fk_contactmoment_medewerker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_contactmoment'))
    )
    op.create_index(op.f('ix_contactmoment_aanvraag_id'), 'contactmoment', ['aanvraag_id'], unique=False)
    op.create_index(op.f('ix_contactmoment_initiatief_id'), 'contactmoment', ['initiatief_id'], unique=False)
    op.create_table('duidingsgesprek',
    sa.Column('evaluatie_id', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('met_wie', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['evaluatie_id'], ['evaluatie.id'], name=op.f('fk_duidingsgesprek_evaluatie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_duidingsgesprek'))
    )
    op.create_index(op.f('ix_duidingsgesprek_evaluatie_id'), 'duidingsgesprek', ['evaluatie_id'], unique=False)
    op.create_table('ingebrekestelling',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('ontvangen_op', sa.Date(), nullable=False),
    sa.Column('toelichting', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_ingebrekestelling_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_ingebrekestelling'))
    )
    op.create_index(op.f('ix_ingebrekestelling_aanvraag_id'), 'ingebrekestelling', ['aanvraag_id'], unique=False)
    op.create_table('inzicht',
    sa.Column('leersessie_id', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=False),
    sa.Column('gedeeld_met', sa.Text(), nullable=True),
    sa.Column('opgave_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['leersessie_id'], ['leersessie.id'], name=op.f('fk_inzicht_leersessie_id')),
    sa.ForeignKeyConstraint(['opgave_id'], ['opgave.id'], name=op.f('fk_inzicht_opgave_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_inzicht'))
    )
    op.create_index(op.f('ix_inzicht_leersessie_id'), 'inzicht', ['leersessie_id'], unique=False)
    op.create_index(op.f('ix_inzicht_opgave_id'), 'inzicht', ['opgave_id'], unique=False)
    op.create_table('statusstap',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('van', sa.Text(), nullable=True),
    sa.Column('naar', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('reden', sa.Text(), nullable=True),
    sa.Column('medewerker_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_statusstap_aanvraag_id')),
    sa.ForeignKeyConstraint(['medewerker_id'], ['medewerker.id'], name=op.f('fk_statusstap_medewerker_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_statusstap'))
    )
    op.create_index(op.f('ix_statusstap_aanvraag_id'), 'statusstap', ['aanvraag_id'], unique=False)
    op.create_table('stem',
    sa.Column('opgave_id', sa.Text(), nullable=False),
    sa.Column('inbreng_id', sa.Text(), nullable=False),
    sa.Column('methode', sa.Text(), nullable=False),
    sa.Column('aantal', sa.BigInteger(), nullable=False),
    sa.Column('aanwezig', sa.BigInteger(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['inbreng_id'], ['inbreng.id'], name=op.f('fk_stem_inbreng_id')),
    sa.ForeignKeyConstraint(['opgave_id'], ['opgave.id'], name=op.f('fk_stem_opgave_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_stem'))
    )
    op.create_index(op.f('ix_stem_opgave_id'), 'stem', ['opgave_id'], unique=False)
    op.create_table('termijnwijziging',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('nieuw_einde', sa.Date(), nullable=False),
    sa.Column('reden', sa.Text(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_termijnwijziging_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_termijnwijziging'))
    )
    op.create_index(op.f('ix_termijnwijziging_aanvraag_id'), 'termijnwijziging', ['aanvraag_id'], unique=False)
    op.create_table('terugvordering',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('ontvangen_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_terugvordering_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_terugvordering'))
    )
    op.create_index(op.f('ix_terugvordering_aanvraag_id'), 'terugvordering', ['aanvraag_id'], unique=False)
    op.create_table('vaststelling',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('soort', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=False),
    sa.Column('grond', sa.Text(), nullable=True),
    sa.Column('motivering', sa.Text(), nullable=False),
    sa.Column('bekendgemaakt_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_vaststelling_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_vaststelling'))
    )
    op.create_index(op.f('ix_vaststelling_aanvraag_id'), 'vaststelling', ['aanvraag_id'], unique=False)
    op.create_table('verantwoording',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('gevraagd_op', sa.Date(), nullable=True),
    sa.Column('uiterlijk', sa.Date(), nullable=False),
    sa.Column('ontvangen_op', sa.Date(), nullable=True),
    sa.Column('werkelijk', sa.BigInteger(), nullable=True),
    sa.Column('bevinding', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_verantwoording_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_verantwoording'))
    )
    op.create_index(op.f('ix_verantwoording_aanvraag_id'), 'verantwoording', ['aanvraag_id'], unique=False)
    op.create_table('wens',
    sa.Column('bewonersagenda_id', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=False),
    sa.Column('volgorde', sa.BigInteger(), nullable=True),
    sa.Column('uitkomst', sa.Text(), nullable=False),
    sa.Column('opgave_id', sa.Text(), nullable=True),
    sa.Column('antwoord', sa.Text(), nullable=True),
    sa.Column('antwoord_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['bewonersagenda_id'], ['bewonersagenda.id'], name=op.f('fk_wens_bewonersagenda_id')),
    sa.ForeignKeyConstraint(['opgave_id'], ['opgave.id'], name=op.f('fk_wens_opgave_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_wens'))
    )
    op.create_index(op.f('ix_wens_bewonersagenda_id'), 'wens', ['bewonersagenda_id'], unique=False)
    op.create_index(op.f('ix_wens_opgave_id'), 'wens', ['opgave_id'], unique=False)
    op.create_table('zienswijze',
    sa.Column('aanvraag_id', sa.Text(), nullable=False),
    sa.Column('gevraagd_op', sa.Date(), nullable=False),
    sa.Column('tot', sa.Date(), nullable=False),
    sa.Column('ontvangen_op', sa.Date(), nullable=True),
    sa.Column('tekst', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['aanvraag_id'], ['aanvraag.id'], name=op.f('fk_zienswijze_aanvraag_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_zienswijze'))
    )
    op.create_index(op.f('ix_zienswijze_aanvraag_id'), 'zienswijze', ['aanvraag_id'], unique=False)
    op.create_table('afspraak',
    sa.Column('leersessie_id', sa.Text(), nullable=False),
    sa.Column('tekst', sa.Text(), nullable=False),
    sa.Column('wie', sa.Text(), nullable=True),
    sa.Column('vraag_op', sa.Date(), nullable=True),
    sa.Column('uitkomst', sa.Text(), nullable=False),
    sa.Column('toelichting', sa.Text(), nullable=True),
    sa.Column('actie_id', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['actie_id'], ['actie.id'], name=op.f('fk_afspraak_actie_id')),
    sa.ForeignKeyConstraint(['leersessie_id'], ['leersessie.id'], name=op.f('fk_afspraak_leersessie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_afspraak'))
    )
    op.create_index(op.f('ix_afspraak_actie_id'), 'afspraak', ['actie_id'], unique=False)
    op.create_index(op.f('ix_afspraak_leersessie_id'), 'afspraak', ['leersessie_id'], unique=False)
    op.create_table('besluitjaar',
    sa.Column('besluit_id', sa.Text(), nullable=False),
    sa.Column('jaar', sa.BigInteger(), nullable=False),
    sa.Column('bedrag', sa.BigInteger(), nullable=False),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['besluit_id'], ['besluit.id'], name=op.f('fk_besluitjaar_besluit_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_besluitjaar'))
    )
    op.create_index(op.f('ix_besluitjaar_besluit_id'), 'besluitjaar', ['besluit_id'], unique=False)
    op.create_table('mijlpaal',
    sa.Column('actie_id', sa.Text(), nullable=False),
    sa.Column('titel', sa.Text(), nullable=False),
    sa.Column('datum', sa.Date(), nullable=False),
    sa.Column('gehaald_op', sa.Date(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['actie_id'], ['actie.id'], name=op.f('fk_mijlpaal_actie_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_mijlpaal'))
    )
    op.create_index(op.f('ix_mijlpaal_actie_id'), 'mijlpaal', ['actie_id'], unique=False)
    op.create_table('toetsantwoord',
    sa.Column('beoordeling_id', sa.Text(), nullable=False),
    sa.Column('uitgangspunt_id', sa.Text(), nullable=False),
    sa.Column('antwoord', sa.Text(), nullable=True),
    sa.Column('id', sa.Text(), nullable=False),
    sa.Column('verwijderd', sa.Boolean(), server_default=sa.text('0'), nullable=False),
    sa.ForeignKeyConstraint(['beoordeling_id'], ['beoordeling.id'], name=op.f('fk_toetsantwoord_beoordeling_id')),
    sa.ForeignKeyConstraint(['uitgangspunt_id'], ['uitgangspunt.id'], name=op.f('fk_toetsantwoord_uitgangspunt_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_toetsantwoord'))
    )
    op.create_index(op.f('ix_toetsantwoord_beoordeling_id'), 'toetsantwoord', ['beoordeling_id'], unique=False)
    # ### end Alembic commands ###
