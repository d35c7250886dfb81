"""first tables

Revision: 0001, after: 
"""

import sqlalchemy as sa
from alembic import op

import storage.schema

revision = '0001'
down_revision = None
branch_labels = None
depends_on = None

# Nothing that uses the database as everybody does can change what has been done; only add to it.
APPEND_ONLY = {
    "sqlite": (
        "CREATE TRIGGER audit_keeps BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit: append only'); END",
        "CREATE TRIGGER audit_stays BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit: append only'); END",
    ),
    "postgresql": (
        "CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'audit: append only'; END $$",
        "CREATE TRIGGER audit_keeps BEFORE UPDATE OR DELETE OR TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only()",
    ),
}


def upgrade() -> None:
    op.create_table('audit',
    sa.Column('seq', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('actor', sa.String(length=40), nullable=False),
    sa.Column('action', sa.String(length=40), nullable=False),
    sa.Column('object', sa.String(length=80), nullable=False),
    sa.Column('details', sa.Text(), nullable=False),
    sa.Column('link', sa.LargeBinary(), nullable=False),
    sa.PrimaryKeyConstraint('seq', name=op.f('pk_audit'))
    )
    op.create_table('institutions',
    sa.Column('code', sa.String(length=16), nullable=False),
    sa.Column('parent', sa.String(length=16), nullable=True),
    sa.Column('name_km', sa.String(length=120), nullable=False),
    sa.Column('name_en', sa.String(length=120), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('letters', sa.String(length=3), nullable=False),
    sa.Column('place', sa.String(length=8), nullable=False),
    sa.Column('headcount', sa.Integer(), nullable=False),
    sa.Column('path', sa.Text(), nullable=False),
    sa.Column('search', sa.Text(), nullable=False),
    sa.Column('closed_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['parent'], ['institutions.code'], name=op.f('fk_institutions_parent')),
    sa.PrimaryKeyConstraint('code', name=op.f('pk_institutions'))
    )
    with op.batch_alter_table('institutions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_institutions_place'), ['place'], unique=False)

    op.create_table('outbox',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('lane', sa.Integer(), nullable=False),
    sa.Column('owner', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('state', sa.String(length=8), nullable=False),
    sa.Column('owed_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('due_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('done_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('failure', sa.String(length=120), nullable=True),
    sa.Column('mark', sa.String(length=16), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_outbox'))
    )
    with op.batch_alter_table('outbox', schema=None) as batch_op:
        batch_op.create_index('ix_outbox_done', ['done_at'], unique=False)
        batch_op.create_index('ix_outbox_owed', ['id'], unique=False, sqlite_where=sa.text("state = 'owed'"), postgresql_where=sa.text("state = 'owed'"))

    op.create_table('parked',
    sa.Column('update_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('failure', sa.String(length=200), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.Column('settled_at', storage.schema.Instant(length=32), nullable=True),
    sa.PrimaryKeyConstraint('update_id', name=op.f('pk_parked'))
    )
    op.create_table('persons',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('user_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('name', sa.LargeBinary(), nullable=False),
    sa.Column('phone', sa.LargeBinary(), nullable=True),
    sa.Column('phone_index', sa.LargeBinary(), nullable=True),
    sa.Column('language', sa.String(length=2), nullable=False),
    sa.Column('since', storage.schema.Instant(length=32), nullable=False),
    sa.Column('blocked', sa.Boolean(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_persons')),
    sa.UniqueConstraint('user_id', name=op.f('uq_persons_user_id'))
    )
    with op.batch_alter_table('persons', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_persons_phone_index'), ['phone_index'], unique=False)

    op.create_table('screens',
    sa.Column('chat_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('serial', sa.Integer(), nullable=False),
    sa.Column('message_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('digest', sa.LargeBinary(), nullable=True),
    sa.Column('at', storage.schema.Instant(length=32), nullable=True),
    sa.PrimaryKeyConstraint('chat_id', name=op.f('pk_screens'))
    )
    op.create_table('seen',
    sa.Column('update_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.PrimaryKeyConstraint('update_id', name=op.f('pk_seen'))
    )
    with op.batch_alter_table('seen', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_seen_at'), ['at'], unique=False)

    op.create_table('sequences',
    sa.Column('letters', sa.String(length=3), nullable=False),
    sa.Column('year', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('last', sa.Integer(), nullable=False),
    sa.PrimaryKeyConstraint('letters', 'year', name=op.f('pk_sequences'))
    )
    op.create_table('daily_counts',
    sa.Column('day', storage.schema.Day(length=10), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('category', sa.String(length=24), nullable=False),
    sa.Column('sex', sa.String(length=8), nullable=False),
    sa.Column('outcome', sa.String(length=24), nullable=False),
    sa.Column('n', sa.Integer(), nullable=False),
    sa.ForeignKeyConstraint(['institution'], ['institutions.code'], name=op.f('fk_daily_counts_institution')),
    sa.PrimaryKeyConstraint('day', 'institution', 'category', 'sex', 'outcome', name=op.f('pk_daily_counts'))
    )
    with op.batch_alter_table('daily_counts', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_daily_counts_outcome'), ['outcome'], unique=False)

    op.create_table('drafts',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('form', sa.String(length=24), nullable=False),
    sa.Column('state', sa.String(length=9), nullable=False),
    sa.Column('body', sa.LargeBinary(), nullable=True),
    sa.Column('became', sa.String(length=80), nullable=True),
    sa.Column('begun_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('changed_at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_drafts_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_drafts'))
    )
    with op.batch_alter_table('drafts', schema=None) as batch_op:
        batch_op.create_index('ix_drafts_open', ['person_id', 'changed_at'], unique=False, sqlite_where=sa.text("state = 'open'"), postgresql_where=sa.text("state = 'open'"))

    op.create_table('institutions_used',
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('code', sa.String(length=16), nullable=False),
    sa.Column('at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['code'], ['institutions.code'], name=op.f('fk_institutions_used_code')),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_institutions_used_person_id')),
    sa.PrimaryKeyConstraint('person_id', 'code', name=op.f('pk_institutions_used'))
    )
    op.create_table('invitations',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('token_hash', sa.String(length=64), nullable=False),
    sa.Column('role', sa.String(length=24), nullable=False),
    sa.Column('area_kind', sa.String(length=12), nullable=False),
    sa.Column('area_code', sa.String(length=16), nullable=False),
    sa.Column('area_path', sa.String(length=200), nullable=False),
    sa.Column('area_place', sa.String(length=8), nullable=False),
    sa.Column('phone', sa.LargeBinary(), nullable=True),
    sa.Column('made_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('made_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('opened_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('opened_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('tries', sa.Integer(), nullable=False),
    sa.Column('tried_since', storage.schema.Instant(length=32), nullable=True),
    sa.Column('used_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('used_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.Column('withdrawn_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['made_by'], ['persons.id'], name=op.f('fk_invitations_made_by')),
    sa.ForeignKeyConstraint(['used_by'], ['persons.id'], name=op.f('fk_invitations_used_by')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_invitations')),
    sa.UniqueConstraint('token_hash', name=op.f('uq_invitations_token_hash'))
    )
    with op.batch_alter_table('invitations', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_invitations_opened_by'), ['opened_by'], unique=False)

    op.create_table('memberships',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('role', sa.String(length=24), nullable=False),
    sa.Column('area_kind', sa.String(length=12), nullable=False),
    sa.Column('area_code', sa.String(length=16), nullable=False),
    sa.Column('area_path', sa.String(length=200), nullable=False),
    sa.Column('area_place', sa.String(length=8), nullable=False),
    sa.Column('valid_from', storage.schema.Instant(length=32), nullable=False),
    sa.Column('confirmed_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('valid_until', storage.schema.Instant(length=32), nullable=True),
    sa.Column('suspended_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('ended_at', storage.schema.Instant(length=32), nullable=True),
    sa.Column('granted_by', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=True),
    sa.ForeignKeyConstraint(['granted_by'], ['persons.id'], name=op.f('fk_memberships_granted_by')),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_memberships_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_memberships'))
    )
    with op.batch_alter_table('memberships', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_memberships_person_id'), ['person_id'], unique=False)

    op.create_table('reports',
    sa.Column('id', sa.String(length=11), nullable=False),
    sa.Column('number', sa.String(length=16), nullable=False),
    sa.Column('form', sa.String(length=24), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('institution', sa.String(length=16), nullable=False),
    sa.Column('day', storage.schema.Day(length=10), nullable=False),
    sa.Column('author_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('submitted_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('draft_id', sa.String(length=11), nullable=False),
    sa.Column('subject', sa.LargeBinary(), nullable=True),
    sa.Column('answers', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['author_id'], ['persons.id'], name=op.f('fk_reports_author_id')),
    sa.ForeignKeyConstraint(['draft_id'], ['drafts.id'], name=op.f('fk_reports_draft_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_reports')),
    sa.UniqueConstraint('draft_id', name=op.f('uq_reports_draft_id')),
    sa.UniqueConstraint('number', name=op.f('uq_reports_number'))
    )
    with op.batch_alter_table('reports', schema=None) as batch_op:
        batch_op.create_index('ix_reports_author', ['author_id', 'submitted_at'], unique=False)
        batch_op.create_index('ix_reports_day', ['day', 'institution'], unique=False)
        batch_op.create_index('ix_reports_subject', ['subject'], unique=False)

    op.create_table('subscriptions',
    sa.Column('id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('membership_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('person_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), nullable=False),
    sa.Column('cadence', sa.String(length=12), nullable=False),
    sa.Column('local_time', sa.String(length=5), nullable=False),
    sa.Column('next_at', storage.schema.Instant(length=32), nullable=True),
    sa.ForeignKeyConstraint(['membership_id'], ['memberships.id'], name=op.f('fk_subscriptions_membership_id')),
    sa.ForeignKeyConstraint(['person_id'], ['persons.id'], name=op.f('fk_subscriptions_person_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_subscriptions')),
    sa.UniqueConstraint('membership_id', 'cadence', name=op.f('uq_subscriptions_membership_id_cadence'))
    )
    with op.batch_alter_table('subscriptions', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_subscriptions_next_at'), ['next_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_subscriptions_person_id'), ['person_id'], unique=False)

    op.create_table('firings',
    sa.Column('subscription_id', sa.BigInteger().with_variant(sa.Integer(), 'sqlite'), autoincrement=False, nullable=False),
    sa.Column('period', sa.String(length=21), nullable=False),
    sa.Column('due_at', storage.schema.Instant(length=32), nullable=False),
    sa.Column('fired_at', storage.schema.Instant(length=32), nullable=False),
    sa.ForeignKeyConstraint(['subscription_id'], ['subscriptions.id'], name=op.f('fk_firings_subscription_id')),
    sa.PrimaryKeyConstraint('subscription_id', 'period', name=op.f('pk_firings'))
    )
    for line in APPEND_ONLY[op.get_bind().dialect.name]:
        op.execute(line)


def downgrade() -> None:
    raise RuntimeError("there is nothing before the first tables")
