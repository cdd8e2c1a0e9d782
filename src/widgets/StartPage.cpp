// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StartPage.h"

#include "ui_StartPage.h"
#include "widgets/Icons.h"
#include "widgets/Scale.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int logoSize = 56;

} // namespace

StartPage::StartPage(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::StartPage>())
{
    m_ui->setupUi(this);
    m_ui->form->setFixedWidth(scaled(m_ui->form->minimumWidth()));
    m_ui->recent->setFixedWidth(scaled(m_ui->recent->minimumWidth()));
    setFocusProxy(m_ui->form);
    m_ui->logo->setPixmap(QIcon(u":/icons/wongo.svg"_s).pixmap(scaled(logoSize), scaled(logoSize)));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.0);
    large.setWeight(QFont::DemiBold);
    m_ui->name->setFont(large);
    m_ui->open->setIcon(icon(u"document-open"_s));
    connect(m_ui->form, &NewArticleForm::createRequested, this, &StartPage::createRequested);
    connect(m_ui->open, &QPushButton::clicked, this, &StartPage::browseRequested);
    connect(m_ui->recent, &PanelList::opened, this, [this](int index) { Q_EMIT openRequested(m_recent.value(index)); });
    retranslate();
}

StartPage::~StartPage() = default;

void StartPage::setFolder(const QString& folder)
{
    m_ui->form->setFolder(folder);
}

void StartPage::settle(bool made)
{
    m_ui->form->settle(made);
}

void StartPage::setRecent(const QStringList& folders)
{
    m_recent = folders;
    QList<Card> cards;
    for (const QString& folder : folders) {
        cards.append({QFileInfo(folder).fileName(), QDir::toNativeSeparators(folder),
            icon(u"document-edit"_s, Tint::Quiet), static_cast<int>(cards.size())});
    }
    m_ui->recent->setCards(cards);
}

void StartPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
}

void StartPage::retranslate()
{
    m_ui->recent->setAccessibleName(m_ui->recentLabel->text());
    m_ui->recent->setEmptyText(tr("Articles you have worked on appear here."));
}

} // namespace wongo::widgets
