// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/LooseFiles.h"

#include "session/ArticleSession.h"
#include "session/PhotoDesk.h"

#include <QDir>
#include <QEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wongo::widgets {
namespace {

constexpr int fileRole = Qt::UserRole; ///< none for one that is a photo of the article already
constexpr int mostLines = 4;

} // namespace

LooseFiles::LooseFiles(session::ArticleSession* session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_title(new QLabel(this))
    , m_files(new QListWidget(this))
    , m_take(new QPushButton(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    column->addWidget(m_title);
    column->addWidget(m_files);
    column->addWidget(m_take, 0, Qt::AlignLeft);
    m_title->setProperty("title", true);
    m_title->setWordWrap(true);
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_take->setProperty("quiet", true);
    connect(m_take, &QPushButton::clicked, this, &LooseFiles::takeIn);
    connect(m_files, &QListWidget::itemSelectionChanged, this, &LooseFiles::refresh);
    connect(session->photos(), &session::PhotoDesk::looseFilesChanged, this, [this] {
        m_files->clear();
        refresh();
    });
    connect(session->photos(), &session::PhotoDesk::progressChanged, this, [this] {
        if (m_session->photos()->progress().total == 0) {
            look();
        }
    });
    connect(session, &session::ArticleSession::metadataChanged, this, [this](const QString& path) {
        if (path.startsWith("images"_L1) && path.count(u'/') < 2 && m_session->photos()->progress().total == 0) {
            look(); // a photo came or went
        }
    });
    refresh();
}

void LooseFiles::look()
{
    if (parentWidget()->isVisible()) {
        m_session->photos()->lookForLooseFiles(m_session->metadata());
    }
}

/// Those chosen, else all that are not in the article.
void LooseFiles::takeIn()
{
    QStringList files;
    const QList<QListWidgetItem*> chosen = m_files->selectedItems();
    for (int i = 0; i < m_files->count(); ++i) {
        const QString file = m_files->item(i)->data(fileRole).toString();
        if (!file.isEmpty() && (chosen.isEmpty() || chosen.contains(m_files->item(i)))) {
            files.append(QDir(m_session->folder()).filePath(file));
        }
    }
    m_session->addPhotoFiles(files);
}

void LooseFiles::refresh()
{
    const QList<photos::LooseFile>& loose = m_session->photos()->looseFiles();
    for (int i = m_files->count(); i < loose.size(); ++i) {
        const photos::LooseFile& file = loose[i];
        const QString name = file.file.section(u'/', 1);
        auto* item = new QListWidgetItem(
            file.sameAs.isEmpty() ? name : tr("%1 (a copy of the photo %2)").arg(name, file.sameAs), m_files);
        item->setToolTip(item->text());
        if (file.sameAs.isEmpty()) {
            item->setData(fileRole, file.file);
        } else {
            item->setFlags(Qt::NoItemFlags);
        }
    }
    const auto lines = static_cast<int>(std::min<qsizetype>(loose.size(), mostLines));
    m_files->setFixedHeight(lines * std::max(m_files->sizeHintForRow(0), fontMetrics().height()) + 8);
    m_title->setText(tr("In the folder, not in the article: %1").arg(loose.size()));
    m_files->setAccessibleName(tr("Files in the folder that are not in the article"));
    m_take->setText(m_files->selectedItems().isEmpty() ? tr("Take them in") : tr("Take in those chosen"));
    m_take->setVisible(
        std::any_of(loose.begin(), loose.end(), [](const photos::LooseFile& file) { return file.sameAs.isEmpty(); }));
    setVisible(!loose.isEmpty());
}

void LooseFiles::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_files->clear();
        refresh();
    }
}

} // namespace wongo::widgets
