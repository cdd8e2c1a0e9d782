// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FolderChooser.h"

#include <QFileDialog>

namespace wongo::widgets {

void chooseFolder(
    QWidget* parent, const QString& title, const QString& start, const std::function<void(const QString&)>& chosen)
{
    auto* dialog = new QFileDialog(parent, title, start);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, chosen);
    dialog->open();
}

} // namespace wongo::widgets
