import mysql2, { type Pool, type PoolOptions } from 'mysql2';

/**
 * mysql2, with one promise wrapper for each connection: TypeORM asks for a new one with every statement, and each looks
 * for its module again and adds its listeners to the connection.
 */
export const driver = { ...mysql2, createPool };

function createPool(options: PoolOptions): Pool {
  const pool = mysql2.createPool(options);
  pool.on('connection', (connection) => {
    const wrapper = connection.promise();
    connection.promise = () => wrapper;
  });
  return pool;
}
