import { SpanStatusCode } from '@opentelemetry/api';
import {
  AggregationTemporality,
  type DataPoint,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { WorkloadOAuthError } from 'workload-oauth';
import { OpenTelemetryTokenObserver } from './OpenTelemetryTokenObserver';

const LABELS = { clientId: 'boost-portal', keyHash: '0123456789ab' };

describe('OpenTelemetryTokenObserver', () => {
  const metricExporter = new InMemoryMetricExporter(
    AggregationTemporality.CUMULATIVE,
  );
  const meterProvider = new MeterProvider({
    readers: [new PeriodicExportingMetricReader({ exporter: metricExporter })],
  });
  const spanExporter = new InMemorySpanExporter();
  const tracerProvider = new BasicTracerProvider({
    spanProcessors: [new SimpleSpanProcessor(spanExporter)],
  });
  const observer = OpenTelemetryTokenObserver.create({
    meterProvider,
    tracerProvider,
  }).forKey(LABELS);

  afterAll(async () => {
    await meterProvider.shutdown();
    await tracerProvider.shutdown();
  });

  async function pointsOf(name: string) {
    await meterProvider.forceFlush();
    const [latest] = metricExporter.getMetrics().slice(-1);
    return latest.scopeMetrics
      .flatMap(({ metrics }) => metrics)
      .filter(({ descriptor }) => descriptor.name === name)
      .flatMap(({ dataPoints }): DataPoint<unknown>[] => [...dataPoints]);
  }

  it('counts how callers are served, refusals and reads of the store', async () => {
    observer.onServed('hit');
    observer.onServed('hit');
    observer.onServed('stale');
    observer.onRefused('kept');
    observer.onStoreRead('adopted');

    const served = await pointsOf('boost.token.served');
    expect(
      served.map(({ attributes, value }) => [attributes.how, value]),
    ).toEqual([
      ['hit', 2],
      ['stale', 1],
    ]);
    expect(await pointsOf('boost.token.refused')).toHaveLength(1);
    expect(await pointsOf('boost.token.store_reads')).toHaveLength(1);
  });

  it('times each grant by its outcome, with a span of its own', async () => {
    const failure = new WorkloadOAuthError('MISCONFIGURED', 'marked-words');
    await expect(observer.observeGrant(async () => 'token')).resolves.toBe(
      'token',
    );
    await expect(
      observer.observeGrant(() => Promise.reject(failure)),
    ).rejects.toBe(failure);
    await expect(
      observer.observeGrant(() => Promise.reject(new Error('marked-words'))),
    ).rejects.toThrow();

    const points = await pointsOf('boost.token.grant.duration');
    expect(points.map(({ attributes }) => attributes.outcome)).toEqual([
      'granted',
      'MISCONFIGURED',
      'UNEXPECTED',
    ]);
    const spans = spanExporter.getFinishedSpans();
    expect(spans.map(({ status }) => status.code)).toEqual([
      SpanStatusCode.UNSET,
      SpanStatusCode.ERROR,
      SpanStatusCode.ERROR,
    ]);
    expect(
      JSON.stringify(
        spans.map(({ attributes, status }) => [attributes, status]),
      ),
    ).not.toContain('marked-words');
  });

  it('labels with the client id and the hash of the key, and nothing else of identities', async () => {
    observer.onServed('wait');

    for (const { attributes } of await pointsOf('boost.token.served')) {
      expect(attributes).toEqual({
        'boost.client_id': 'boost-portal',
        'boost.token_key': '0123456789ab',
        how: expect.stringMatching(/^(hit|wait|stale)$/),
      });
    }
  });
});
