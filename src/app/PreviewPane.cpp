// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PreviewPane.h"

#include "preview/PreviewView.h"
#include "session/ArticleSession.h"
#include "widgets/Icons.h"
#include "widgets/Scale.h"
#include "wording/Wording.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QSplitter>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wongo::app {

using model::Language;

PreviewPane::PreviewPane(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_splitter(new QSplitter(this))
    , m_modes(new QButtonGroup(this))
    , m_widths(new QButtonGroup(this))
    , m_dark(new QToolButton(this))
    , m_furniture(new QToolButton(this))
{
    build();
    connectSession();
    retranslate();
}

QString PreviewPane::refusalText(const QString& reason)
{
    return reason == "namespaces"_L1
        ? tr("There is no preview: this system does not allow the sandbox that the browser engine runs in. Run "
             "packaging/allow-preview once (README.md), then start Wongo again.")
        : tr("There is no preview: the browser engine does not run as the system administrator, who has no sandbox. "
             "Start Wongo as an ordinary user, without sudo, to see the page.");
}

void PreviewPane::build()
{
    setProperty("panel", true);
    setAttribute(Qt::WA_StyledBackground);
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(12, 4, 8, 4);
    bar->setSpacing(2);
    const auto add = [this, bar](QButtonGroup* group, int id, const QString& iconName) {
        auto* button = new QToolButton(this);
        button->setCheckable(true);
        button->setFixedHeight(widgets::scaled(32));
        if (!iconName.isEmpty()) {
            button->setIcon(widgets::icon(iconName));
            button->setIconSize({22, 22});
        }
        group->addButton(button, id);
        bar->addWidget(button);
    };
    add(m_modes, 0, {});
    add(m_modes, 1, {});
    add(m_modes, 2, {});
    bar->addStretch(1);
    add(m_widths, 0, u"width-phone"_s);
    add(m_widths, 1, u"width-tablet"_s);
    add(m_widths, 2, u"width-desktop"_s);
    bar->addSpacing(8);
    const std::pair<QToolButton*, QString> looks[] = {{m_dark, u"moon"_s}, {m_furniture, u"furniture"_s}};
    for (const auto& [button, name] : looks) {
        button->setCheckable(true);
        button->setIcon(widgets::icon(name));
        button->setIconSize({22, 22});
        button->setFixedHeight(widgets::scaled(32));
        bar->addWidget(button);
        connect(button, &QToolButton::toggled, this, [this] {
            for (const Language language : model::allLanguages) {
                applyLook(m_views[language]);
            }
        });
    }
    m_furniture->setChecked(true);
    m_splitter->setChildrenCollapsible(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_splitter, 1);
    connect(m_modes, &QButtonGroup::idClicked, this, [this](int id) { setMode(static_cast<Mode>(id)); });
    connect(m_widths, &QButtonGroup::idClicked, this, &PreviewPane::setWidth);
    m_widths->button(m_width)->setChecked(true);
}

void PreviewPane::connectSession()
{
    connect(m_session, &session::ArticleSession::pageReset, this, &PreviewPane::load);
    connect(
        m_session, &session::ArticleSession::pageShellChanged, this, [this](Language language, const QByteArray& html) {
            if (m_views[language] && isLive()) {
                m_views[language]->updateShell(html);
            }
        });
    connect(m_session, &session::ArticleSession::pagePatched, this,
        [this](Language language, const render::BlockPatch& patch, qint64 revision) {
            if (m_views[language] && isLive()) {
                m_views[language]->patch(patch, revision);
            }
        });
}

void PreviewPane::setMode(Mode mode)
{
    m_mode = mode;
    m_modes->button(static_cast<int>(mode))->setChecked(true);
    const bool korean = mode != Mode::English;
    const bool english = mode != Mode::Korean;
    if (korean) {
        ensureView(Language::Korean);
    }
    if (english) {
        ensureView(Language::English);
    }
    if (m_views.ko) {
        m_views.ko->setVisible(korean);
    }
    if (m_views.en) {
        m_views.en->setVisible(english);
    }
    Q_EMIT modeChanged();
}

void PreviewPane::setWidth(int width)
{
    m_width = width;
    m_widths->button(width)->setChecked(true);
    for (const Language language : model::allLanguages) {
        applyLook(m_views[language]);
    }
    Q_EMIT widthChanged();
}

preview::PreviewView* PreviewPane::ensureView(Language language)
{
    if (m_views[language]) {
        return m_views[language];
    }
    auto* view = new preview::PreviewView(
        [session = m_session](const QString& path, std::function<void(QByteArray, QString)> done) {
            session->pageResource(path, std::move(done));
        },
        this);
    m_views[language] = view;
    m_splitter->insertWidget(language == Language::Korean ? 0 : m_splitter->count(), view);
    connect(view, &preview::PreviewView::complete, this, &PreviewPane::painted);
    connect(view, &preview::PreviewView::pageRequested, this, [this](const QString& code) { showPage(code); });
    connect(view, &preview::PreviewView::linkRequested, this, &PreviewPane::linkRequested);
    connect(view, &preview::PreviewView::gaveUp, this, &PreviewPane::gaveUp);
    connect(view, &preview::PreviewView::outOfStep, this, [this, language] { load(language); });
    connect(view, &preview::PreviewView::blockClicked, this, [this, language](int block) {
        if (isLive()) {
            Q_EMIT placeRequested(u"body"_s, language, block);
        }
    });
    connect(view, &preview::PreviewView::fieldClicked, this, [this, language](const QString& path) {
        if (isLive()) {
            Q_EMIT placeRequested(path, language, -1);
        }
    });
    connect(view, &preview::PreviewView::scrolledToBlock, this, [this, language](int block, double fraction) {
        if (isLive()) {
            Q_EMIT scrolledToBlock(language, block, fraction);
        }
    });
    applyLook(view);
    load(language);
    retranslate();
    return view;
}

/// The page's own link to its other language. Where both stand side by side, that page is in sight.
void PreviewPane::showPage(const QString& code)
{
    const auto language = model::languageFromCode(code);
    if (language && m_mode != Mode::Both) {
        setMode(*language == Language::Korean ? Mode::Korean : Mode::English);
    }
}

void PreviewPane::setOther(std::optional<model::Bilingual<QByteArray>> pages)
{
    const bool changes = pages || m_other;
    m_other = std::move(pages);
    if (changes) {
        loadAgain();
    }
}

void PreviewPane::loadAgain()
{
    for (const Language language : model::allLanguages) {
        load(language);
    }
}

void PreviewPane::load(Language language)
{
    if (preview::PreviewView* view = m_views[language]) {
        const QByteArray page = m_other ? (*m_other)[language] : m_session->page(language);
        if (!page.isEmpty()) {
            view->load(model::code(language), page);
        }
    }
}

void PreviewPane::applyLook(preview::PreviewView* view)
{
    if (view) {
        view->setWidth(static_cast<preview::Width>(m_width));
        view->setDark(m_dark->isChecked());
        view->setFurnitureVisible(m_furniture->isChecked());
    }
}

void PreviewPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

void PreviewPane::retranslate()
{
    m_modes->button(0)->setText(wording::languageName(Language::Korean));
    m_modes->button(1)->setText(wording::languageName(Language::English));
    m_modes->button(2)->setText(tr("Both"));
    m_modes->button(0)->setToolTip(tr("The Korean page"));
    m_modes->button(1)->setToolTip(tr("The English page"));
    m_modes->button(2)->setToolTip(tr("Both pages side by side"));
    m_widths->button(0)->setToolTip(tr("As on a phone"));
    m_widths->button(1)->setToolTip(tr("As on a tablet"));
    m_widths->button(2)->setToolTip(tr("As on a desktop screen"));
    m_dark->setToolTip(tr("The page in dark colours"));
    m_furniture->setToolTip(tr("Reactions, comments and share buttons of the site"));
    const QList<QToolButton*> buttons = findChildren<QToolButton*>();
    for (QToolButton* button : buttons) {
        button->setAccessibleName(button->toolTip());
    }
    if (m_views.ko) {
        m_views.ko->setAccessibleName(tr("Preview of the Korean page"));
    }
    if (m_views.en) {
        m_views.en->setAccessibleName(tr("Preview of the English page"));
    }
}

} // namespace wongo::app
