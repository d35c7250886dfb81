"""cases, their steps, and whom they are about

Revision: 0008, after: 0007
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0008'
down_revision = '0007'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('subjects',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('key', sa.LargeBinary(), nullable=True),
    sa.Column('number', sa.LargeBinary(), nullable=True),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.Column('since', storage.schema.Instant(length=32), nullable=False),
    sa.Column('erased_at', storage.schema.Instant(length=32), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_subjects'))
    )
    op.create_index(op.f('ix_subjects_number'), 'subjects', ['number'], unique=False)
    op.create_table('cases',
    sa.Column('number', sa.String(length=24), nullable=False),
    sa.Column('kind', sa.String(length=12), nullable=False),
    sa.Column('subject_id', sa.String(length=11), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('about', sa.String(length=24), nullable=True),
    sa.Column('state', sa.String(length=24), nullable=False),
    sa.Column('since', storage.schema.Instant(length=32), nullable=False),
    sa.Column('due_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('seq', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['subject_id'], ['subjects.id'], name=op.f('fk_cases_subject_id')),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_cases'))
    )
    op.create_index(op.f('ix_cases_about'), 'cases', ['about'], unique=False)
    op.create_index('ix_cases_due', 'cases', ['due_at'], unique=False)
    op.create_index(op.f('ix_cases_subject_id'), 'cases', ['subject_id'], unique=False)
    op.create_index('ix_cases_waiting', 'cases', ['kind', 'state', 'since'], unique=False)
    op.create_table('steps',
    sa.Column('case_number', sa.String(length=24), nullable=False),
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('key', sa.String(length=24), nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('said', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['by'], ['persons.id'], name=op.f('fk_steps_by')),
    sa.ForeignKeyConstraint(['case_number'], ['cases.number'], name=op.f('fk_steps_case_number')),
    sa.PrimaryKeyConstraint('case_number', 'seq', name=op.f('pk_steps'))
    )
