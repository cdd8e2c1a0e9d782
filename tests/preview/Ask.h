// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "preview/PreviewView.h"

#include <QPointer>
#include <QSignalSpy>
#include <QVariant>

#include <memory>

namespace wongo::preview {

/// What the script gives in our world of the page; invalid if no answer came: a page that goes away does not answer.
inline QVariant ask(PreviewView& view, const QString& script)
{
    const auto answer = std::make_shared<QVariant>();
    QObject context;
    QSignalSpy arrived(&context, &QObject::objectNameChanged);
    const QPointer<QObject> alive(&context);
    view.evaluate(script, [answer, alive](const QVariant& value) {
        *answer = value;
        if (alive) {
            alive->setObjectName(QStringLiteral("answered"));
        }
    });
    if (arrived.isEmpty()) {
        arrived.wait(5000);
    }
    return *answer;
}

} // namespace wongo::preview
