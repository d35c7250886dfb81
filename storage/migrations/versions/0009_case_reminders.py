"""reminders of cases that wait too long

Revision: 0009, after: 0008
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0009'
down_revision = '0008'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('case_reminders',
    sa.Column('case_number', sa.String(length=24), nullable=False),
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('nth', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('again_at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['case_number'], ['cases.number'], name=op.f('fk_case_reminders_case_number')),
    sa.PrimaryKeyConstraint('case_number', 'seq', 'nth', name=op.f('pk_case_reminders'))
    )
