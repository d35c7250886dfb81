"""nil returns, reminders, heartbeats, practice

Revision: 0005, after: 0004
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0005'
down_revision = '0004'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('nil_returns',
    sa.Column('day', storage.schema.Day(length=10), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('number', sa.String(length=24), nullable=False),
    sa.ForeignKeyConstraint(['institution'], ['institutions.code'], name=op.f('fk_nil_returns_institution')),
    sa.ForeignKeyConstraint(['number'], ['reports.number'], name=op.f('fk_nil_returns_number')),
    sa.PrimaryKeyConstraint('day', 'institution', name=op.f('pk_nil_returns'))
    )

    op.create_table('reminders',
    sa.Column('draft_id', sa.String(length=11), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('sent_at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['draft_id'], ['drafts.id'], name=op.f('fk_reminders_draft_id')),
    sa.PrimaryKeyConstraint('draft_id', 'kind', name=op.f('pk_reminders'))
    )
    # What is open already is reminded of once it is touched again: an upgrade wakes nobody.
    op.add_column('drafts', sa.Column('remind_at', storage.schema.Instant(length=32), nullable=True))
    op.create_index('ix_drafts_remind', 'drafts', ['remind_at'], unique=False, sqlite_where=sa.text('remind_at IS NOT NULL'), postgresql_where=sa.text('remind_at IS NOT NULL'))

    op.create_table('heartbeats',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_heartbeats'))
    )
    op.create_table('outages',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('began_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('ended_at', storage.schema.Instant(length=32), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outages')),
    sa.UniqueConstraint('began_at', name=op.f('uq_outages_began_at'))
    )
    op.create_index(op.f('ix_outages_ended_at'), 'outages', ['ended_at'], unique=False)
    op.create_table('late_steps',
    sa.Column('outage_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('steps', sa.Integer(), nullable=False),
    sa.Column('last_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('told_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['outage_id'], ['outages.id'], name=op.f('fk_late_steps_outage_id')),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_late_steps_person_id')),
    sa.PrimaryKeyConstraint('outage_id', 'person_id', name=op.f('pk_late_steps'))
    )
    op.create_index('ix_late_steps_untold', 'late_steps', ['last_at'], unique=False, sqlite_where=sa.text('told_at IS NULL'), postgresql_where=sa.text('told_at IS NULL'))

    # Whoever is a member already has no rows here, and so counts as practised.
    op.create_table('practice',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('exercise', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('done_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('waived_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_practice_person_id')),
    sa.ForeignKeyConstraint(['waived_by'], ['persons.id'], name=op.f('fk_practice_waived_by')),
    sa.PrimaryKeyConstraint('person_id', 'exercise', name=op.f('pk_practice'))
    )


def downgrade() -> None:
    raise RuntimeError("a downgrade would lose nil returns")
