"""search keys of entries, enquiries, lists of them, namesakes

Revision: 0012, after: 0011
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0012'
down_revision = '0011'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('register_keys',
    sa.Column('key', sa.LargeBinary(), nullable=False),
    sa.Column('case', sa.String(length=24), nullable=False),
    sa.ForeignKeyConstraint(['case'], ['cases.number'], name=op.f('fk_register_keys_case')),
    sa.PrimaryKeyConstraint('key', 'case', name=op.f('pk_register_keys')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_register_keys_case'), 'register_keys', ['case'], unique=False)

    op.create_table('enquiries',
    sa.Column('number', sa.String(length=24), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('purpose', sa.String(length=24), nullable=False),
    sa.Column('reference', sa.LargeBinary(), nullable=False),
    sa.Column('asked', sa.LargeBinary(), nullable=True),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('outcome', sa.String(length=24), nullable=True),
    sa.Column('answer', sa.LargeBinary(), nullable=True),
    sa.Column('latest', sa.LargeBinary(), nullable=True),
    sa.Column('recheck_on', storage.schema.Day(length=10), nullable=True),
    sa.Column('full', sa.String(length=8), nullable=True),
    sa.Column('full_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('list', sa.String(length=24), nullable=True),
    sa.Column('place', sa.Integer(), nullable=True),
    sa.ForeignKeyConstraint(['full_by'], ['persons.id'], name=op.f('fk_enquiries_full_by')),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_enquiries_person_id')),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_enquiries'))
    )
    op.create_index('ix_enquiries_at', 'enquiries', ['at'], unique=False)
    op.create_index(op.f('ix_enquiries_list'), 'enquiries', ['list'], unique=False)
    op.create_index('ix_enquiries_person', 'enquiries', ['person_id', 'at'], unique=False)
    op.create_index('ix_enquiries_recheck', 'enquiries', ['recheck_on'], unique=False)
    op.create_index('ix_enquiries_waiting', 'enquiries', ['at', 'number'], unique=False, sqlite_where=sa.text("\"full\" = 'asked'"), postgresql_where=sa.text("\"full\" = 'asked'"))
    op.create_table('enquiry_keys',
    sa.Column('key', sa.LargeBinary(), nullable=False),
    sa.Column('number', sa.String(length=24), nullable=False),
    sa.ForeignKeyConstraint(['number'], ['enquiries.number'], name=op.f('fk_enquiry_keys_number')),
    sa.PrimaryKeyConstraint('key', 'number', name=op.f('pk_enquiry_keys')),
    sqlite_with_rowid=False
    )
    op.create_index(op.f('ix_enquiry_keys_number'), 'enquiry_keys', ['number'], unique=False)
    op.create_table('enquiry_lists',
    sa.Column('number', sa.String(length=24), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('purpose', sa.String(length=24), nullable=False),
    sa.Column('reference', sa.LargeBinary(), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_enquiry_lists_person_id')),
    sa.PrimaryKeyConstraint('number', name=op.f('pk_enquiry_lists'))
    )
    op.create_index('ix_enquiry_lists_person', 'enquiry_lists', ['person_id', 'at'], unique=False)
    op.create_table('namesakes',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('enquiry', sa.String(length=24), nullable=False),
    sa.Column('case', sa.String(length=24), nullable=False),
    sa.Column('person', sa.LargeBinary(), nullable=False),
    sa.Column('first_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('first_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('second_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('second_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('code', sa.LargeBinary(), nullable=True),
    sa.ForeignKeyConstraint(['case'], ['cases.number'], name=op.f('fk_namesakes_case')),
    sa.ForeignKeyConstraint(['enquiry'], ['enquiries.number'], name=op.f('fk_namesakes_enquiry')),
    sa.ForeignKeyConstraint(['first_by'], ['persons.id'], name=op.f('fk_namesakes_first_by')),
    sa.ForeignKeyConstraint(['second_by'], ['persons.id'], name=op.f('fk_namesakes_second_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_namesakes'))
    )
    op.create_index('ix_namesakes_code', 'namesakes', ['person', 'code'], unique=False)
    op.create_index('ix_namesakes_enquiry', 'namesakes', ['enquiry', 'case'], unique=True)
    op.create_index('ix_namesakes_waiting', 'namesakes', ['first_at'], unique=False, sqlite_where=sa.text('second_by IS NULL'), postgresql_where=sa.text('second_by IS NULL'))


def downgrade() -> None:
    raise RuntimeError("a downgrade would lose enquiries")
