import assert from 'node:assert/strict';
import { vaguenessOf } from '../server/rules/actions/vagueWording';
import { read } from './model/support';

/** Nobody could tell when one of these is done. */
const vague = `
Dig into the retry storms we saw on Thursday
Take a closer look at how sessions are cached
Get to the bottom of the packet loss
Learn more about how the broker rebalances
Do some research on queue back-pressure
Evaluate alternatives to the current load balancer
Explore using feature flags for risky launches
Gauge whether the standby region is still needed
Sync with the networking team on firewall ownership
Follow up with the vendor
Circle back with support about the ticket volume
Determine if we need a second cache tier
Understand why the health check stayed green
Improve monitoring
Improve our deploy process so that it is safer
Better documentation for the ingest pipeline
Increase test coverage
Boost the resilience of the payment flow
Bolster alerting around the scheduler
Reduce alert noise
Lower the time it takes to roll back
Speed up incident detection
Make the importer more robust
Make it easier to roll back
Make the failover smoother for customers
Mature our on-call practice
Tighten access controls
Add more tests
Add proper error handling
Add comprehensive monitoring across all services
Implement best practices for database migrations
Implement monitoring and alerting
Introduce stronger safeguards around deletes
Create better runbooks
Write documentation
Set up alerts
Document things properly
Ensure high availability
Ensure that services are properly monitored
Make sure this cannot happen again
Be proactive about capacity
Communicate earlier with customers
Encourage teams to write smaller changes
Foster a culture of testing
Raise awareness of the freeze calendar
Keep improving our dashboards
Continue to monitor the situation
Regularly review firewall rules
Monitoring improvements
Stricter code review
Alerting gaps
Capacity planning
Maybe move the cron jobs somewhere else
It would be good to have a staging copy of the index
Some sort of throttling on the public API
Should we cap the batch size?
Plan for growth
Work on the flaky integration tests
Address technical debt in the billing module
Handle timeouts gracefully
Ensure better communication between teams
Establish clear ownership
Provide training for new engineers
Set up proper monitoring for the database
Use a more reliable queue
Implement a robust backup strategy
Conduct a thorough review of all IAM roles
Enhance logging
Invest in better tooling
Prioritize reliability work
Focus on test quality
Be quicker to escalate
Test more before releasing
Better alerts
Alert earlier
Catch this sooner next time
Prevent similar incidents in the future
Avoid manual changes where possible
Make deploys safer
Look at the retry policy
Check the configuration of other services
Audit other services for the same problem
Understand the traffic pattern
Research alternatives
Talk with the vendor about rate limits
Raise the issue with the platform team
Discuss in the next retro
Improve the runbook
Update documentation
Update the runbook
Increase the frequency of backups
Keep an eye on disk usage
Automate more
Strengthen code review practices
Simplify the deployment pipeline
`;

/** Somebody could tell when each of these is done. */
const specific = `
Add an alert on consumer lag above 10,000 messages
Alert the on-call when the export has not finished by 06:00
Page when fewer than two replicas are ready for 5 minutes
Increase the pool size from 20 to 60
Reduce the p95 of checkout to 300 ms
Raise \`innodb_buffer_pool_size\` to 12 GB
Improve the import error so that it names the failing row
Improve rollback by keeping the last three images on every host
Investigate the memory growth and publish the findings in the wiki
Evaluate two queue libraries and record the choice in an ADR
Review the deploy role and remove \`s3:*\` from it
Reproduce the deadlock in a test
Add a regression test for empty carts
Add a circuit breaker between the cart and the price service
Add retries with exponential backoff to the webhook sender
Add monitoring for certificate expiry on the edge hosts
Add disk usage alerts for the search cluster
Implement rate limiting on the login endpoint
Implement a dead letter queue for failed invoices
Create a runbook for cache eviction
Create a dashboard that shows queue depth per tenant
Write a migration guide for the new token format
Document the failover steps in the database runbook
Document who may approve a freeze exception
Set up a synthetic check of the signup form
Set up PITR for the orders database
Enable deletion protection on the production database
Enable dead man's switch alerts in Alertmanager
Disable automatic upgrades of the ingress controller
Move the cron jobs off the primary
Switch log shipping to TLS
Replace the shared admin password with SSO
Remove the legacy \`/v1/sync\` endpoint
Upgrade the driver to 4.2
Pin the base image by digest
Rotate the signing key
Rename the metric so that it matches its unit
Fix the off-by-one in the pagination of \`listOrders\`
Fix the retry loop in the mail worker
Fail the build when a migration has no down step
Require two approvals for changes to the DNS zone
Block merges while the smoke test is red
Cap the batch size at 500 rows
Split the nightly job into one job per region
Make the deploy script exit non-zero when a host is skipped
Make \`--dry-run\` the default of the cleanup tool
Ensure backups are encrypted before upload
Ensure \`max_connections\` is at least 200 on every replica
Test a restore from backup every quarter
Run the failover drill in May
Schedule a game day for the loss of a region
Refund the customers who were charged twice
Post a public summary on the status page
Restore the deleted rows from the snapshot of 3 May
Canary step in the deploy pipeline
Read-only mode for the editor during maintenance
Health check endpoint that also queries the database
Delete unused IAM users
Give support access to the feature-flag console
Validate webhook payloads against the schema before they are queued
Store the rollback command in the release notes
Have the deploy bot post the diff to the release channel
Alert if replication lag exceeds 30 seconds
Add a \`--confirm\` prompt to the delete command
Page the database on-call on failed backups
Run \`terraform plan\` in CI for every pull request
Move secrets from env files to Vault
Enforce branch protection on \`main\`
Delete the unused staging bucket
Add rate limits per API key
Add a unit test for leap years
Set memory limits on all worker pods
Convert the cron script into a Kubernetes CronJob
Write a postmortem for the May outage
Publish the status page runbook to the wiki
Add the failover command to the on-call cheat sheet
Configure log rotation on the build hosts
Turn on MFA for the registrar account
Stop deploying on Fridays
Extend the certificate check to internal domains
Document the DNS zones and their owners
Add feature flag to disable the new importer
Replace cron with systemd timers on edge hosts
Print the target environment in the deploy prompt
Require a ticket number for every manual database change
Ask Acme for a sandbox account
Backfill the missing invoices
Add \`db-02\` to the pool
Include the region in alert titles
Warn in the UI when the export is older than a day
Let the canary run for 15 minutes before rollout
Create a Grafana panel for queue depth
Hire a second database engineer
Contact affected customers by email
Add health checks to the load balancer
Shard the sessions table by tenant
Return 429 instead of 500 when the quota is used up
Add integration tests for the refund flow
Reduce cache TTL from 1 hour to 5 minutes
Define SLOs for checkout and search
Make the health check verify the database connection
Ensure the rollback job runs as the deploy user
`;

/** How the only item of a report is judged. */
function isVague(words: string): boolean {
  const postmortem = read(`# Outage\n\n## Action items\n\n- ${words}\n`);
  const [item] = postmortem.actionItems;
  assert.ok(item, `${words}: is read as an item`);
  const { start, end } = item.title.span;
  return vaguenessOf(item, postmortem.text.slice(start, end)) !== undefined;
}

function linesOf(list: string): readonly string[] {
  return list.trim().split('\n');
}

describe('the wording of an action item', () => {
  it('is vague where nobody could tell when it is done', () =>
    assert.deepEqual(
      linesOf(vague).filter((words) => !isVague(words)),
      [],
    ));

  it('is not where somebody could', () => assert.deepEqual(linesOf(specific).filter(isVague), []));
});
