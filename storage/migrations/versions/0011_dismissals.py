"""which office is asked to sign a case, and which rows of lists became cases

Revision: 0011, after: 0010
"""

import sqlalchemy as sa
from alembic import op

revision = '0011'
down_revision = '0010'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('asked_offices',
    sa.Column('case', sa.String(length=24), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.ForeignKeyConstraint(['case'], ['cases.number'], name=op.f('fk_asked_offices_case')),
    sa.ForeignKeyConstraint(['institution'], ['institutions.code'], name=op.f('fk_asked_offices_institution')),
    sa.PrimaryKeyConstraint('case', name=op.f('pk_asked_offices'))
    )
    op.create_table('imports',
    sa.Column('hash', sa.LargeBinary(), nullable=False),
    sa.Column('batch', sa.String(length=11), nullable=False),
    sa.Column('case', sa.String(length=24), nullable=False),
    sa.Column('doubtful', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['case'], ['cases.number'], name=op.f('fk_imports_case')),
    sa.PrimaryKeyConstraint('hash', name=op.f('pk_imports'))
    )
    op.create_index('ix_imports_batch', 'imports', ['batch', 'case'], unique=False)
