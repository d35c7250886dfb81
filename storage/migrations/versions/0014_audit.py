"""heads of the audit log, looks into it, and alarms

Revision: 0014, after: 0013
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0014'
down_revision = '0013'
branch_labels = None
depends_on = None


def upgrade() -> None:
    big = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')
    op.create_table('audit_heads',
    sa.Column('number', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('day', storage.schema.Day(length=10), nullable=True),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('seq', big, nullable=False),
    sa.Column('link', sa.LargeBinary(), nullable=False),
    sa.Column('chain', sa.LargeBinary(), nullable=False),
    sa.Column('previous', sa.LargeBinary(), nullable=False),
    sa.Column('since', big, nullable=False),
    sa.Column('trail', sa.LargeBinary(), nullable=False),
    sa.Column('signature', sa.LargeBinary(), nullable=False),
    sa.Column('exported_at', storage.schema.Instant(length=32), nullable=True),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_audit_heads')),
    sa.UniqueConstraint('day', name=op.f('uq_audit_heads_day'))
    )
    op.create_index('ix_audit_heads_exported', 'audit_heads', ['exported_at'], unique=False)
    op.create_table('watches',
    sa.Column('key', sa.String(length=24), nullable=False),
    sa.Column('seq', big, nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.PrimaryKeyConstraint('key', name=op.f('pk_watches'))
    )
    op.create_table('alarms',
    sa.Column('officer_id', big, autoincrement=False, nullable=False),
    sa.Column('day', storage.schema.Day(length=10), nullable=False),
    sa.Column('pattern', sa.String(length=12), nullable=False),
    sa.Column('count', sa.Integer(), nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['officer_id'], ['persons.id'], name=op.f('fk_alarms_officer_id')),
    sa.PrimaryKeyConstraint('officer_id', 'day', 'pattern', name=op.f('pk_alarms'))
    )
    op.create_index('ix_alarms_at', 'alarms', ['at'], unique=False)
    op.create_table('audit_looks',
    sa.Column('id', big, nullable=False),
    sa.Column('person_id', big, nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('actor', sa.String(length=40), nullable=True),
    sa.Column('action', sa.String(length=40), nullable=True),
    sa.Column('object', sa.String(length=80), nullable=True),
    sa.Column('first', storage.schema.Day(length=10), nullable=True),
    sa.Column('last', storage.schema.Day(length=10), nullable=True),
    sa.Column('purpose', sa.String(length=24), nullable=True),
    sa.Column('words', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_audit_looks_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_audit_looks'))
    )
    op.create_index('ix_audit_actor', 'audit', ['actor', 'seq'], unique=False)
    op.create_index('ix_audit_action', 'audit', ['action', 'seq'], unique=False)
    op.create_index('ix_audit_object', 'audit', ['object', 'seq'], unique=False)
    op.create_index('ix_audit_at', 'audit', ['at'], unique=False)
