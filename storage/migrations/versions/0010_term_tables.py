"""tables of terms, each signed by two

Revision: 0010, after: 0009
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0010'
down_revision = '0009'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('term_tables',
    sa.Column('version', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('body', sa.Text(), nullable=False),
    sa.Column('in_force_from', storage.schema.Day(length=10), nullable=False),
    sa.Column('fills_pending', sa.Boolean(), nullable=False),
    sa.Column('proposed_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('proposed_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('decided_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('signed_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('refused_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['decided_by'], ['persons.id'], name=op.f('fk_term_tables_decided_by')),
    sa.ForeignKeyConstraint(['proposed_by'], ['persons.id'], name=op.f('fk_term_tables_proposed_by')),
    sa.PrimaryKeyConstraint('version', name=op.f('pk_term_tables'))
    )
    op.create_index(op.f('ix_term_tables_state'), 'term_tables', ['state'], unique=False)
