"""search keys of entries, enquiries, lists of them, namesakes

Revision: 0009e, after: 0008
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0009e'
down_revision = '0008'
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


def downgrade() -> None:
    raise RuntimeError("a downgrade would lose enquiries")
