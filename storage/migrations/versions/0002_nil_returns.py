"""nil returns

Revision: 0002, after: 0001
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('nil_returns',
    sa.Column('day', storage.schema.Day(length=10), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('number', sa.String(length=16), nullable=False),
    sa.ForeignKeyConstraint(['institution'], ['institutions.code'], name=op.f('fk_nil_returns_institution')),
    sa.ForeignKeyConstraint(['number'], ['reports.number'], name=op.f('fk_nil_returns_number')),
    sa.PrimaryKeyConstraint('day', 'institution', name=op.f('pk_nil_returns'))
    )


def downgrade() -> None:
    raise RuntimeError("a downgrade would lose nil returns")
