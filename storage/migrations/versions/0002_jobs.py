"""jobs and documents

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
    op.create_table('documents',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('owed_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_documents'))
    )
    op.create_index(op.f('ix_documents_owed_at'), 'documents', ['owed_at'], unique=False)
    op.create_table('jobs',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('kind', sa.String(length=24), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('about', sa.String(length=80), nullable=False),
    sa.Column('key', sa.String(length=24), nullable=False),
    sa.Column('moves', sa.Integer(), nullable=False),
    sa.Column('owner', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('owed_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('due_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('done_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('failure', sa.String(length=120), nullable=True),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_jobs_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_jobs')),
    sa.UniqueConstraint('person_id', 'key', name=op.f('uq_jobs_person_id_key'))
    )
    op.create_index('ix_jobs_done', 'jobs', ['done_at'], unique=False)
    op.create_index('ix_jobs_owed', 'jobs', ['id'], unique=False, sqlite_where=sa.text("state = 'owed'"), postgresql_where=sa.text("state = 'owed'"))
    op.add_column('outbox', sa.Column('begun_at', storage.schema.Instant(length=32), nullable=True))
    op.add_column('screens', sa.Column('moves', sa.Integer(), server_default=sa.text("0"), nullable=False))


def downgrade() -> None:
    op.drop_column('screens', 'moves')
    op.drop_column('outbox', 'begun_at')
    op.drop_table('jobs')
    op.drop_table('documents')
