"""reviews of reports

Revision: 0004, after: 0003
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0004'
down_revision = '0003'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('mendings',
    sa.Column('draft_id', sa.String(length=11), nullable=False),
    sa.Column('report_id', sa.String(length=11), nullable=False),
    sa.Column('revision', sa.Integer(), nullable=False),
    sa.Column('kind', sa.String(length=9), nullable=False),
    sa.Column('about', sa.String(length=24), nullable=True),
    sa.Column('why', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['draft_id'], ['drafts.id'], name=op.f('fk_mendings_draft_id')),
    sa.ForeignKeyConstraint(['report_id'], ['reports.id'], name=op.f('fk_mendings_report_id')),
    sa.PrimaryKeyConstraint('draft_id', name=op.f('pk_mendings'))
    )
    op.create_table('revisions',
    sa.Column('report_id', sa.String(length=11), nullable=False),
    sa.Column('revision', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('kind', sa.String(length=9), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['persons.id'], name=op.f('fk_revisions_author_id')),
    sa.ForeignKeyConstraint(['report_id'], ['reports.id'], name=op.f('fk_revisions_report_id')),
    sa.PrimaryKeyConstraint('report_id', 'revision', name=op.f('pk_revisions'))
    )
    with op.batch_alter_table('firings', schema=None) as batch_op:
        batch_op.add_column(sa.Column('told', sa.Text(), nullable=True))
        batch_op.add_column(sa.Column('restated', sa.Text(), nullable=True))

    with op.batch_alter_table('reports', schema=None) as batch_op:
        batch_op.add_column(sa.Column('state', sa.String(length=9), server_default='submitted', nullable=False))
        batch_op.add_column(sa.Column('revision', sa.Integer(), server_default='1', nullable=False))
        batch_op.add_column(sa.Column('editor_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.add_column(sa.Column('reviewer_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True))
        batch_op.create_index('ix_reports_waiting', ['submitted_at', 'number'], unique=False, sqlite_where=sa.text("state = 'submitted'"), postgresql_where=sa.text("state = 'submitted'"))
        batch_op.create_foreign_key(batch_op.f('fk_reports_editor_id'), 'persons', ['editor_id'], ['id'])
        batch_op.create_foreign_key(batch_op.f('fk_reports_reviewer_id'), 'persons', ['reviewer_id'], ['id'])


def downgrade() -> None:
    raise RuntimeError("it would lose what was reviewed and corrected: go back to the backup")
