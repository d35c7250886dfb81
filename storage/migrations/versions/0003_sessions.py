"""sessions

Revision: 0003, after: 0002
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0003'
down_revision = '0002'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('roster',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('person', sa.LargeBinary(), nullable=False),
    sa.Column('added_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('added_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('left_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['added_by'], ['persons.id'], name=op.f('fk_roster_added_by')),
    sa.ForeignKeyConstraint(['institution'], ['institutions.code'], name=op.f('fk_roster_institution')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_roster'))
    )
    with op.batch_alter_table('roster', schema=None) as batch_op:
        batch_op.create_index('ix_roster_here', ['institution', 'position'], unique=False, sqlite_where=sa.text('left_at IS NULL'), postgresql_where=sa.text('left_at IS NULL'))

    op.create_table('uploads',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=True),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('file_id', sa.LargeBinary(), nullable=True),
    sa.Column('cells', sa.LargeBinary(), nullable=True),
    sa.Column('sent_at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['institution'], ['institutions.code'], name=op.f('fk_uploads_institution')),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_uploads_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_uploads'))
    )
    op.create_table('sessions',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('day', storage.schema.Day(length=10), nullable=False),
    sa.Column('state', sa.String(length=10), nullable=False),
    sa.Column('told', sa.LargeBinary(), nullable=False),
    sa.Column('planned_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('planned_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('rest_upto', sa.Integer(), nullable=False),
    sa.Column('rest_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('closed_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('number', sa.String(length=16), nullable=True),
    sa.ForeignKeyConstraint(['closed_by'], ['persons.id'], name=op.f('fk_sessions_closed_by')),
    sa.ForeignKeyConstraint(['institution'], ['institutions.code'], name=op.f('fk_sessions_institution')),
    sa.ForeignKeyConstraint(['planned_by'], ['persons.id'], name=op.f('fk_sessions_planned_by')),
    sa.ForeignKeyConstraint(['rest_by'], ['persons.id'], name=op.f('fk_sessions_rest_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_sessions')),
    sa.UniqueConstraint('number', name=op.f('uq_sessions_number'))
    )
    with op.batch_alter_table('sessions', schema=None) as batch_op:
        batch_op.create_index('ix_sessions_day', ['day', 'institution'], unique=False)

    op.create_table('attendances',
    sa.Column('session_id', sa.String(length=11), nullable=False),
    sa.Column('position', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('subject', sa.LargeBinary(), nullable=True),
    sa.Column('person', sa.LargeBinary(), nullable=False),
    sa.Column('finding', sa.LargeBinary(), nullable=True),
    sa.Column('said_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('said_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['said_by'], ['persons.id'], name=op.f('fk_attendances_said_by')),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_attendances_session_id')),
    sa.PrimaryKeyConstraint('session_id', 'position', name=op.f('pk_attendances'))
    )
    with op.batch_alter_table('attendances', schema=None) as batch_op:
        batch_op.create_index('ix_attendances_subject', ['subject'], unique=False)

    op.create_table('session_members',
    sa.Column('session_id', sa.String(length=11), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('since', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_session_members_person_id')),
    sa.ForeignKeyConstraint(['session_id'], ['sessions.id'], name=op.f('fk_session_members_session_id')),
    sa.PrimaryKeyConstraint('session_id', 'person_id', name=op.f('pk_session_members'))
    )
    with op.batch_alter_table('session_members', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_session_members_person_id'), ['person_id'], unique=False)

    with op.batch_alter_table('reports', schema=None) as batch_op:
        batch_op.add_column(sa.Column('session_id', sa.String(length=11), nullable=True))
        batch_op.alter_column('number',
               existing_type=sa.VARCHAR(length=16),
               type_=sa.String(length=24),
               existing_nullable=False)
        batch_op.alter_column('draft_id',
               existing_type=sa.VARCHAR(length=11),
               nullable=True)
        batch_op.create_index(batch_op.f('ix_reports_session_id'), ['session_id'], unique=False)
        batch_op.create_foreign_key(batch_op.f('fk_reports_session_id'), 'sessions', ['session_id'], ['id'])
