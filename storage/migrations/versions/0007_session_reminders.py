"""reminders of sessions

Revision: 0007, after: 0006
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('session_reminders',
    sa.Column('session_id', sa.String(length=11), nullable=False),
    sa.Column('kind', sa.String(length=8), nullable=False),
    sa.Column('sent_at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_session_reminders_session_id')),
    sa.PrimaryKeyConstraint('session_id', 'kind', name=op.f('pk_session_reminders'))
    )
