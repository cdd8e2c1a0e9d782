// SPDX-License-Identifier: GPL-3.0-or-later
// The preview's place in the workspace: whether there can be one, when it is seen, and which pages.
#include "app/LinkNotice.h"
#include "app/ScrollSync.h"
#include "app/Settings.h"
#include "app/Workspace.h"
#include "session/ArticleSession.h"
#include "widgets/ArticleEditor.h"
#include "widgets/FoldedStrip.h"
#include "widgets/NoticeBar.h"

#include <QSplitter>

#include <utility>

using namespace Qt::StringLiterals;

namespace wongo::app {

using model::Language;

void Workspace::buildPreview()
{
    if (!m_previewRefusal.isEmpty()) {
        m_previewStrip->hide();
        m_notices->show({u"preview"_s, checks::Severity::Warning,
            [reason = m_previewRefusal] { return PreviewPane::refusalText(reason); }, {}});
        return;
    }
    m_preview = new PreviewPane(m_session, m_splitter);
    m_splitter->setStretchFactor(2, 1);
    new ScrollSync(m_session, m_editor, m_preview);
    connect(m_preview, &PreviewPane::painted, this, &Workspace::previewPainted);
    new LinkNotice(m_preview, m_notices, this);
    connect(m_preview, &PreviewPane::gaveUp, this, [this] {
        m_notices->show({u"preview"_s, checks::Severity::Warning,
            [] { return tr("The preview has failed several times and is empty now. Your text is not affected."); },
            {{[] { return tr("Try again"); }, [this] { m_preview->loadAgain(); }}}});
    });
    connect(m_preview, &PreviewPane::placeRequested, this, [this](const QString& path, Language language, int block) {
        markdown::Range range;
        const auto tree = m_session->tree(language);
        if (block >= 0 && block < static_cast<int>(tree->blocks.size())) {
            range.start = range.end = tree->blocks[static_cast<size_t>(block)].start;
        }
        showPlace(path, language, range);
    });
    m_preview->setWidth(m_settings->number(u"previewWidth"_s, 2));
    connect(m_preview, &PreviewPane::widthChanged, this,
        [this] { m_settings->setNumber(u"previewWidth"_s, m_preview->width_()); });
}

void Workspace::setPreviewShown(bool shown)
{
    if (!m_preview) {
        Q_EMIT previewPainted();
        return;
    }
    m_preview->setVisible(shown);
    m_previewStrip->setVisible(!shown);
    if (shown) {
        followLanguages();
    }
}

void Workspace::chooseReviewPages()
{
    const bool review = m_arrangement == Arrangement::Review;
    if (!m_preview || review == m_modeBeforeReview.has_value()) {
        return;
    }
    if (!review) {
        m_preview->setMode(*std::exchange(m_modeBeforeReview, std::nullopt));
        return;
    }
    m_modeBeforeReview = m_preview->mode();
    if (m_session->article().languages().size() == 2) {
        m_preview->setMode(PreviewPane::Mode::Both);
    }
}

} // namespace wongo::app
