'use strict';

// @ts-check

/**
 * Who created an agent or a tool through the portal: one row for a name at most.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('creators', table => {
    table.comment('Who created an agent or a tool through the portal');
    table.string('kind', 16).notNullable().comment('agent or tool');
    table
      .string('namespace', 63)
      .notNullable()
      .comment('The namespace in Kubernetes');
    table
      .string('name', 253)
      .notNullable()
      .comment('The name in Kubernetes, which ends at 253 characters');
    table
      .string('uid', 255)
      .nullable()
      .comment('metadata.uid of the workload; null while it is being built');
    table
      .text('creator')
      .notNullable()
      .comment("The entity ref of the creator's user");
    table
      .timestamp('created_at', { useTz: true })
      .notNullable()
      .defaultTo(knex.fn.now())
      .comment('When the row was written');
    // In this order: the records of a kind in some namespaces are read by it as well.
    table.primary(['kind', 'namespace', 'name']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('creators');
};
