"""codes of notices, whose chat is whose, when entries end, how long data are kept

Revision: 0013, after: 0012
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0013'
down_revision = '0012'
branch_labels = None
depends_on = None

BIG = sa.BigInteger().with_variant(sa.Integer(), 'sqlite')


def upgrade() -> None:
    op.create_table('notice_codes',
    sa.Column('id', BIG, nullable=False),
    sa.Column('subject_id', sa.String(length=11), nullable=False),
    sa.Column('case', sa.String(length=24), nullable=False),
    sa.Column('link_hash', sa.LargeBinary(), nullable=False),
    sa.Column('typed_hash', sa.LargeBinary(), nullable=False),
    sa.Column('made_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('made_by', BIG, nullable=True),
    sa.Column('used_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('used_by', BIG, nullable=True),
    sa.Column('withdrawn_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['case'], ['cases.number'], name=op.f('fk_notice_codes_case')),
    sa.ForeignKeyConstraint(['made_by'], ['persons.id'], name=op.f('fk_notice_codes_made_by')),
    sa.ForeignKeyConstraint(['subject_id'], ['subjects.id'], name=op.f('fk_notice_codes_subject_id')),
    sa.ForeignKeyConstraint(['used_by'], ['persons.id'], name=op.f('fk_notice_codes_used_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_notice_codes')),
    sa.UniqueConstraint('link_hash', name=op.f('uq_notice_codes_link_hash')),
    sa.UniqueConstraint('typed_hash', name=op.f('uq_notice_codes_typed_hash'))
    )
    op.create_index(op.f('ix_notice_codes_case'), 'notice_codes', ['case'], unique=False)
    op.create_table('code_tries',
    sa.Column('who', sa.LargeBinary(), nullable=False),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('since', storage.schema.Instant(length=32), nullable=False),
    sa.PrimaryKeyConstraint('who', name=op.f('pk_code_tries'))
    )
    op.create_index(op.f('ix_code_tries_since'), 'code_tries', ['since'], unique=False)
    op.create_table('concerned',
    sa.Column('person_id', BIG, autoincrement=False, nullable=False),
    sa.Column('subject_id', sa.String(length=11), nullable=False),
    sa.Column('since', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_concerned_person_id')),
    sa.ForeignKeyConstraint(['subject_id'], ['subjects.id'], name=op.f('fk_concerned_subject_id')),
    sa.PrimaryKeyConstraint('person_id', 'subject_id', name=op.f('pk_concerned'))
    )
    op.create_index(op.f('ix_concerned_subject_id'), 'concerned', ['subject_id'], unique=False)
    op.create_table('ends',
    sa.Column('case', sa.String(length=24), nullable=False),
    sa.Column('ends_on', storage.schema.Day(length=10), nullable=True),
    sa.ForeignKeyConstraint(['case'], ['cases.number'], name=op.f('fk_ends_case')),
    sa.PrimaryKeyConstraint('case', name=op.f('pk_ends'))
    )
    op.create_index(op.f('ix_ends_ends_on'), 'ends', ['ends_on'], unique=False)
    op.create_table('keeping',
    sa.Column('subject_id', sa.String(length=11), nullable=False),
    sa.Column('listed', sa.Boolean(), nullable=False),
    sa.Column('over_on', storage.schema.Day(length=10), nullable=False),
    sa.ForeignKeyConstraint(['subject_id'], ['subjects.id'], name=op.f('fk_keeping_subject_id')),
    sa.PrimaryKeyConstraint('subject_id', name=op.f('pk_keeping'))
    )
    op.create_index('ix_keeping_over', 'keeping', ['listed', 'over_on'], unique=False)
