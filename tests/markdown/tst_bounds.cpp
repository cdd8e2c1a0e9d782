// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
class TestBounds : public QObject {
    Q_OBJECT
};
QTEST_APPLESS_MAIN(TestBounds)
#include "tst_bounds.moc"
