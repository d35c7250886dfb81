"""photos of sessions

Revision: 0006, after: 0005
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0006'
down_revision = '0005'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('attachments',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('session_id', sa.String(length=11), nullable=False),
    sa.Column('shows', sa.String(length=8), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('file_id', sa.LargeBinary(), nullable=True),
    sa.Column('content', sa.LargeBinary(), nullable=True),
    sa.Column('sha256', sa.String(length=64), nullable=True),
    sa.Column('added_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('added_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('kept_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['added_by'], ['persons.id'], name=op.f('fk_attachments_added_by')),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_attachments_session_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_attachments'))
    )
    op.create_index('ix_attachments_session', 'attachments', ['session_id', 'shows', 'state'], unique=False)


def downgrade() -> None:
    raise RuntimeError("a downgrade would lose photos")
