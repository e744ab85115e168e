import { runOnDatabase } from './common/database/command-database.js';

const again = '--send-again';
const [option, id] = process.argv.slice(2);

// Lists what was given up in the whole deployment, or has all of it (or one message or push) tried again.
await runOnDatabase(async (dataSource) => {
  if (option !== undefined && option !== again) {
    console.log(`Usage: node server/dist/undelivered.js [${again} [id]]`);
    return;
  }
  if (option === again) {
    const which = id === undefined ? '' : ' AND id = ?';
    const now = new Date();
    const named = id === undefined ? [] : [id];
    const messages = await dataSource.query<{ affectedRows: number }>(
      `UPDATE outbox_messages SET state = 'pending', attempts = 0, available_at = ? WHERE state = 'parked'${which}`,
      [now, ...named],
    );
    const pushes = await dataSource.query<{ affectedRows: number }>(
      // What may have arrived is sent a second time only where it is named.
      `UPDATE pushes SET state = 'waiting', attempts = 0, available_at = ?, queued_at = ?, settled_at = NULL,
          reason = NULL, version = version + 1
        WHERE state = 'parked'${id === undefined ? " AND reason <> 'answerLost'" : which}`,
      [now, now, ...named],
    );
    console.log(`To be tried again: ${messages.affectedRows} messages, ${pushes.affectedRows} pushes`);
    return;
  }
  const rows = await dataSource.query<object[]>(
    `SELECT 'message' AS what, topic AS which, COUNT(*) AS waiting, MIN(created_at) AS since, MAX(last_error) AS anError
        FROM outbox_messages WHERE state = 'parked' GROUP BY topic
      UNION ALL SELECT 'push', CONCAT(template, ' ', reason), COUNT(*), MIN(queued_at), MAX(last_error)
        FROM pushes WHERE state = 'parked' GROUP BY template, reason`,
  );
  if (rows.length) console.table(rows);
  else console.log('Nothing was given up');
});
