/**
 * The nouns that tell people from systems, in the singular and in lower case. A noun that is in none of these sets
 * is a thing.
 */

/** One colleague, by what they do. */
export const roles: ReadonlySet<string> = words(`
  engineer developer dev programmer coder admin administrator sysadmin sysop dba sre operator
  on-call oncall on-caller responder commander ic lead leader manager director cto ceo cio ciso coo cfo vp boss head chief
  supervisor foreman architect contractor subcontractor consultant freelancer technician electrician analyst tester
  reviewer approver author co-author maintainer committer contributor coder intern trainee apprentice graduate junior senior
  newcomer joiner starter hire beginner novice rookie newbie veteran expert specialist colleague coworker co-worker
  teammate employee staffer person individual somebody someone guy bloke lad chap fellow dude girl woman man lady
  gentleman human owner po pm scrum-master coordinator dispatcher duty-officer officer clerk teller cashier accountant
  bookkeeper secretary assistant receptionist nurse doctor physician surgeon pharmacist
  radiographer midwife anaesthetist registrar porter carer pilot captain
  co-pilot scientist postdoc student professor teacher instructor trainer
  mentor designer writer editor translator planner buyer auditor lawyer salesperson rep
  representative executive exec founder co-founder cofounder president chairman implementer integrator installer
  deployer committer signatory requester requestor submitter assignee incumbent successor predecessor
  deputy stand-in substitute replacement night-watchman watchman guard handler sheriff 
  setter foreman electrician plumber fitter machinist welder alderman mayor editor purser steward stewardess dean lecturer tutor librarian janitor caretaker temp
  professional presenter cleaner caregiver cook chef waiter barista bartender baker butcher gardener painter carpenter mason roofer
  welder mechanic tailor hairdresser courier postman cyclist trucker chauffeur bricklayer surveyor valuer
  underwriter actuary adjuster paralegal solicitor barrister notary judge magistrate bailiff detective
  constable sergeant lieutenant corporal colonel soldier sailor firefighter paramedic dentist vet optician
  dietitian therapist psychologist counsellor counselor caseworker ranger warden custodian usher conductor signaller signalman
  shunter stoker skipper bosun deckhand picker packer storekeeper storeman warehouseman
  quant statistician mathematician physicist chemist biologist
  geologist astronomer archivist curator historian economist sociologist linguist proofreader typesetter copywriter
  photographer cameraman producer announcer moderator mod newsreader musician violinist singer
  dancer choreographer stagehand roadie trainer coach referee umpire physio masseur lifeguard
  minister councillor councilor chancellor ambassador attaché bursar headmaster headmistress
  headteacher governor proctor invigilator examiner
  matron sister orderly phlebotomist sonographer radiologist pathologist cardiologist oncologist gp locum intern
  madam sir associate tech undersigned
  chairwoman spokesperson spokesman newsreader paymaster quartermaster overseer instructor facilitator liaison
  controller-on-duty duty-manager backfill handyman keyholder teamlead maker checker
  packager modder artist illustrator marketer recruiter bookie wizard guru ninja rockstar
  genius whiz whizz-kid magician hero newsdesk captain mate bro dude buddy muppet clown idiot moron fool
  joker cowboy amateur bloke geezer princess diva prima-donna merchandiser buyer stylist fundraiser treasurer convenor convener organiser organizer shopkeeper storekeeper
  eng mgr dpo cso cdo cro cmo cpo tpm em svp evp superuser educator counterpart forecaster rigger dealer bdfl hotshot oke principal
  professional pro techie apprentices responsible mate pal folk techie geek webmaster postmaster gatekeeper steward member volunteer
`);

/** Those of them that software has as well, such as "the event dispatcher": what is done decides. */
export const rolesOfSoftwareToo: ReadonlySet<string> = words(`
  writer coordinator dispatcher successor predecessor planner pilot editor secretary guard porter translator steward
  scheduler lead checker maker head painter deployer packer picker producer archivist governor cleaner janitor conductor courier
  examiner
`);

/** Those of them that mostly are software, and people with a word about people before them: "the team leader". */
export const rolesOfSoftware: ReadonlySet<string> = words(`
  leader agent handler driver replacement substitute installer member individual controller
`);

/** Those of them that without an article are part of something else: "lead time", "head request", "human review". */
export const rolesWithArticle: ReadonlySet<string> = words(`
  lead leader head chief human member owner driver handler replacement substitute hire individual graduate specialist guard
  agent mentor senior junior fellow editor writer successor predecessor president pilot porter translator installer
  coordinator dispatcher controller responsible
`);

/** Several colleagues. */
export const groups: ReadonlySet<string> = words(`
  team squad tribe crew guild chapter department dept division office desk helpdesk service-desk shift staff people folks
  guys devs management leadership board committee council personnel workforce ops devops qa sres dbas it hr secops
  infosec netops noc soc colleagues men women seniors juniors all-hands live-ops back-of-house crews noc pmo
  mob posse army wg tac okes folk organisation organization
  developers engineers operators temps contractors hands centre center group unit bureau faculty lab ward theatre function section committee taskforce task-force crowd bunch lads bosses higher-ups brass peeps ppl gang bros kids suits clique mgmt bigwigs sig maintainers back-office front-office branch-staff
`);

/** Departments that no system is named after. */
export const humanDepartments: ReadonlySet<string> = words(`
  finance compliance legal hr marketing procurement sales management leadership treasury facilities recruiting hiring
  audit controlling underwriting nursing radiology pathology catering estates purchasing engineering qa headquarters hq
  housekeeping admissions editorial payroll-office accountancy bookkeeping
`);

/** Departments that share their name with a part of the system; only a human deed makes them people. */
export const departments: ReadonlySet<string> = words(`
  billing finance platform frontend backend front-end back-end infra infrastructure security support sales marketing legal
  product procurement compliance engineering development operations networking network data analytics mobile web
  planning transmission facilities estates catering legal-ops payments payroll accounting accounts logistics purchasing facilities recruiting research design treasury risk trading
  settlements pharmacy radiology pathology admissions nursing maintenance release testing integration architecture ml ai
  actuarial monetization monetisation handling informatics surgery cardiology oncology neurology urology anesthesia anaesthesia transplant
  chemistry physics biology geology
  success delivery core search identity checkout storage database cloud growth android ios desktop docs
  documentation editorial newsroom warehouse dispatch controlling audit underwriting claims retail lending vendor
  supplier provider carrier contractor agency company bank hospital hq headquarters corporate business
  digital care comms communications merchandising purchasing onboarding reliability assurance
  programme program portfolio transformation governance collections lending trading brokerage dispatching telecoms
  telephony desktop-support customer-care helpline telecom metering signalling civils works stores rostering workshop middleware mainframe playout circulation
`);

/** Those of them that, in lower case and without an article, are the thing itself: "data was stale". */
export const departmentsThatAreThings: ReadonlySet<string> = words(`
  data accounts web architecture storage network networks cloud release search documentation docs integration testing
  design database mobile identity circulation
`);

/** Organisations that work for or with the writers; what they do decides whether people or a system are meant. */
export const organisations: ReadonlySet<string> = words(`
  vendor supplier provider outsourcer carrier integrator agency consultancy contractor subcontractor firm partner telco
  manufacturer company landlord reseller courier haulier bureau hoster bank insurer caterer studio
`);

/** Programs and parts of machines that are named after a trade nobody has. */
export const programs: ReadonlySet<string> = words(`
  linter compiler parser loader renderer builder bundler formatter resolver balancer scanner poller crawler worker runner
  server router broker container cluster counter timer trigger buffer filter logger exporter importer adapter wrapper helper
  listener consumer producer publisher provider mapper reducer sweeper reaper scraper watcher checker header footer pointer
  register number letter paper order layer folder power computer printer monitor sensor breaker transformer converter
  inverter boiler chiller heater cooler blower damper meter water winter summer corner border matter weather tower ladder
`);

/** People outside whose deeds an incident report may tell without blaming a colleague. */
export const outsiders: ReadonlySet<string> = words(`
  user customer client visitor attacker hacker spammer intruder adversary crawler scraper subscriber merchant patient
  guest buyer tenant passenger reader viewer gamer player shopper caller consumer victim reporter
  journalist researcher end-user endusers actor scammer fraudster phisher criminal exploiter 
  public community world internet partner reseller cardholder policyholder holder citizen resident family relative
  android zombie impostor imposter thief burglar vandal speedrunner cheater streamer hacktivist viewer troll ddoser fan follower
  learner pupil participant attendee bidder seller trader investor miner validator staker
`);

/** One of these inside the phrase makes a role noun a piece of software. */
export const softwareMarks: ReadonlySet<string> = words(`
  kubernetes k8s postgres prometheus mysql kafka redis strimzi elasticsearch etcd rabbitmq cluster-api crd custom
  package certificate secret secrets password cluster window resource process task queue session connection memory
  device file volume node pod container workflow state configuration config event cache version boot partition
  transaction key identity traffic api load lock service-mesh cert-manager tag fleet-management autoscaling auto bot
  query replication ledger metadata snapshot index stream shard disk message request
  automated automatic software virtual database cronjob job ci pipeline build ai llm rag chat coding voice terminal process
`);

/** Words like "some" in "some of the engineers": the noun after "of" is the one that counts. */
export const quantifiers: ReadonlySet<string> = words(`
  any none some one two three four five six several many most all both half few each either neither couple bunch lot number
  majority rest member part handful pair dozen others other another which nobody someone somebody anyone anybody everyone
`);

/** Software known by a name that could be taken for a person's or a team's. In lower case. */
export const products: ReadonlySet<string> = words(`
  airflow akamai akka alertmanager amplitude angular ansible antrea anthos apache apigee apollo arangodb argo argocd
  artemis artifactory asana athena atlantis atlas atlassian auth0 aurora azure backstage bamboo bash bazel beats bigquery
  bigtable bitbucket bitrise boskos buildkite calico capistrano casper cassandra celery ceph cert-manager chaos
  chef chia chrome chronos cilium circleci clair cloudflare cloudflared cloudformation cloudfront cloudwatch cockroach cockroachdb codecov
  codefresh confluence confluent contour coredns cortex couchbase couchdb cron crossplane cypress dagger datadog dataflow
  debezium debian deno dependabot dex discord discourse django docker dropbox druid dynamo dynamodb dynatrace ecs eks elastic
  elasticsearch elk envoy erlang etcd excel express facebook falco fargate fastly fedora figma filebeat firebase firefox flagger
  flannel flink fluentd fluentbit flux fluxcd freshdesk gatekeeper gatsby gcs gerrit ghost git github gitea gitlab gitops gke
  glue gmail go goland google gradle grafana graphite graphql graylog grpc gunicorn hadoop haproxy harbor harness hazelcast
  hbase helm heroku hibernate hive honeycomb hudson hugo iceberg icinga influx influxdb instana intercom ios ipvs istio
  ivy jaeger java javascript jenkins jest jetty jira jupyter jupyterhub binderhub binder kaniko kafka karpenter keda keycloak kiali kiam kibana
  kind kinesis kong kops kubecost kubelet kubernetes kubespray kustomize kyverno lambda laravel launchdarkly lets-encrypt letsencrypt
  linkerd linux litmus loki logstash longhorn looker lua lucene lumigo mailchimp mailgun mariadb marathon mastodon mattermost
  maven mattermost memcached mercurial mergify mesos metabase metallb microsoft mimir minikube minio mixpanel mongo mongodb
  monero mulesoft mysql nagios nats neo4j neptune netbox netdata netlify newrelic nexus nginx node nodejs nomad npm
  nuget oauth oci octopus okta opa openai opensearch openshift openstack opentelemetry opsgenie oracle otel packer pagerduty
  pandas patroni percona perl pgbouncer phabricator php pingdom pip pipedrive podman polaris portainer postfix postgres
  postgresql powerbi presto prisma prometheus prow pulsar pulumi puppet pypi python pytorch quay quartz rabbitmq rack rails
  rancher ray react redash redis redshift renovate riak rollbar rook route53 ruby rundeck rust rustup s3 sagemaker salesforce
  salt saltstack samba sap scylla scylladb selenium sendgrid sensu sentry sequelize servicenow shopify sidekiq skaffold slack
  snowflake snyk solr sonar sonarqube sonatype spark spinnaker splunk spring sqs squid stackdriver statuspage storybook strimzi
  stripe supabase superset svelte swagger swift symfony tableau tailscale talos teamcity tekton telegraf tempo temporal
  tensorflow terraform terragrunt thanos tibco tide tomcat traefik trello travis trino trivy twilio twitter typescript ubuntu
  unicorn unifi uptime vagrant varnish vault vector velero vercel vertica victoria victoriametrics vitess vmware vpc vscode
  waf wavefront weave webpack windows wireguard wordpress xen yarn youtube zabbix zapier zendesk zeebe zookeeper zoom zuul
  mergebot homebrew gunicorn passenger puma thin sinatra phoenix elixir julia scala kotlin haskell pascal ada fortran cobol
  watson alexa siri cortana copilot jasper wiremock rex otto sparky jarvis epic cerner meditech finacle temenos swiftnet
  fiserv finastra murex calypso sophos symantec crowdstrike norton cisco juniper fortinet palo aruba netgear dell ibm amazon
  apple meta samsung intel nvidia telia vodafone verizon comcast orange swisscom telekom hetzner ovh scaleway linode
  digitalocean equinix rackspace fly render railway bors rustc cargo crates tokio homu highfive
  proxmox opnsense pfsense nextcloud authentik immich jellyfin truenas synology playwright vitest vite drizzle planetscale
  upstash convex posthog strapi hasura coolify dokku caddy zerotier backblaze wasabi restic borg ollama claude gemini
  chatgpt anthropic langchain codex metamask solana ethereum geth prysm besu uniswap chainlink infura etherscan arbitrum
  polygon optimism polkadot tendermint hardhat foundry erigon nethermind bitcoin bitbucket kubeadm minio harvester
  ajax hermes zeus poseidon cerberus janus minerva hydra medusa minotaur icarus daedalus sisyphus
  fedramp datastax timescale questdb clickhouse duckdb singlestore snowpipe fivetran airbyte dagster prefect
`);

/** First names that the language model knows as words, though nobody uses them as such. In lower case. */
export const firstNames: ReadonlySet<string> = words(`
  al alexia aline allis althea angelique anil barb basia bonnie brigid brittany carina carissa cassie celesta deb dieter
  dita edd elia elvis emmet fae fay frances gaspar georgette gracie guenevere hakeem hakim hermann hertha horst husain ike
  jock julian kendal kiley kris kylie lev levi levy liv lotte lyssa maia marguerite mari mariana mavis meg mei merle
  mickey missy mollie moreen noemi ola patsy patty peg raf rani rebekah rickey rolf rosita salim salvador samara
  scottie serge shamus sibyl solomon tammy tod tori vanda veda vergil winfred
`);

/** First names that are words of the language too, so that only a human deed tells them from a thing. */
export const namesThatAreWords: ReadonlySet<string> = words(`
  abbey ada ally amber amelia angel angelica angus anna anthony art aurora autumn barry ben bennie bert beth bill billy bob
  bobby brad brandy brent britt brook bruce buck caroline carmen carol carter catherine chad chandler charity chase
  christian clarence clay clement cole colleen cooper cora curt cynthia daisy dale dana dawn dean derrick dexter dick
  dirk dolly dominick don donna dorian drew earl eddy edward elisa elizabeth erica ester eve fabian faith felicity fern
  flora florence foster frank franklin gene georgia ginger glen grace grant griffin guy hank harmony harper harrison harry
  hazel heather hector henry hope hunter ibrahim ida inga inger iris isaac ivy jack jade jan jane jay jean jerry
  jill jimmy jo john johnny jordan joseph josh joy juan judith june kelly ken kim kirk kitty lance lane laurel lee
  leo leonid lily liza lucia lulu mac marc marcel margarita marge maria marian marina mark martin mary mason matt max
  may melody mercy michael mick mike miles miller milo mina molly mona morgan muhammad nancy ned neil nick noah noel
  norman olga olive oscar page pat paul patience pauline pearl peggy penny peter philip pierce poppy porter ralph
  ramona randy ray rex richard rick rob robin rod roger roman rose rosemary ross ruby russell sabine sally
  sam samuel sandy sara scott sean shane sherry sonny stella steve stuart sue summer susan tad ted teddy teresa
  terry theresa thomas tim tina toby todd tom tony tracy trey turner val valentine vera veronica victor vincent viola
  violet virginia wade walker wally walter ward warren wendy will willie winston woody
`);

/** In the singular: `engineers` and `engineer` are both found in `roles`. */
export function isIn(set: ReadonlySet<string>, noun: string): boolean {
  if (noun.includes('-')) {
    const own = noun.replace(/^(co|ex|vice|sub)-/, '');
    if (own !== noun && isIn(set, own)) return true;
  }
  return set.has(noun) || (noun.endsWith('s') && set.has(noun.slice(0, -1)));
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
