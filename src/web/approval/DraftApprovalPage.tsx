import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PlanDraft } from '#domain/plans/contract.versions.ts';
import { useDraft } from '#web/plans/queries.versions.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Loaded } from '#web/ui/Loaded.tsx';
import { Page } from '#web/ui/Page.tsx';
import { DraftApproval } from './DraftApproval.tsx';
import { ListChoice } from './ListChoice.tsx';
import { useDraftPreview } from './queries.ts';

const from = '/frame/plan-drafts/$id/approval';

/** The last step of a draft: by what act, with which list of schools, and what becomes of the assignments. */
export function DraftApprovalPage() {
  const { t } = useTranslation();
  const { id } = useParams({ from });
  const draft = useDraft(id);
  return (
    <Page
      title={t('approval:draft.title')}
      lead={draft.data?.content.title}
      actions={
        <Link to="/plan-drafts/$id" params={{ id }}>
          {t('approval:draft.toDraft')}
        </Link>
      }
    >
      <Loaded query={draft} rows={8}>
        {(known) =>
          known.closed ? (
            <EmptyState>{t(`versions:draft.closed.${known.closed}`)}</EmptyState>
          ) : (
            <OpenApproval draft={known} />
          )
        }
      </Loaded>
    </Page>
  );
}

function OpenApproval({ draft }: { readonly draft: PlanDraft }) {
  const { schoolListId } = useSearch({ from });
  const navigate = useNavigate({ from: '/plan-drafts/$id/approval' });
  const preview = useDraftPreview(draft.id, schoolListId);
  return (
    <>
      <ListChoice
        chosen={schoolListId}
        onChoose={(list) => void navigate({ search: { schoolListId: list }, replace: true })}
      />
      {schoolListId && (
        <Loaded query={preview} rows={16}>
          {(plan) => (
            <DraftApproval key={schoolListId} draft={draft} schoolListId={schoolListId} plan={plan} />
          )}
        </Loaded>
      )}
    </>
  );
}
