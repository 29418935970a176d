using System.Threading.Channels;
using GraphQLExport.Rows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GraphQLExport.Tests.Support;

/// <summary>The product's rows behind a gate: reading waits until the test opens it, and can be made to fail or to lie.</summary>
public sealed class GatedRows : IRowSourceFactory
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Channel<bool> waiting = Channel.CreateUnbounded<bool>();
    private IRowSourceFactory? inner;

    /// <summary>Thrown instead of rows, once the gate is open.</summary>
    public Exception? Failure { get; set; }

    /// <summary>How many readers it is thrown at; those after them get their rows.</summary>
    public int Failures { get; set; } = int.MaxValue;

    /// <summary>How many batches come before the failure.</summary>
    public int BatchesBeforeFailure { get; set; }

    /// <summary>Added to what the source counts.</summary>
    public long CountError { get; set; }

    /// <summary>Puts the gate between the product and its rows.</summary>
    public void Install(IServiceCollection services)
    {
        var registered = services.Last(service => service.ServiceType == typeof(IRowSourceFactory));
        services.Replace(ServiceDescriptor.Singleton<IRowSourceFactory>(provider =>
        {
            inner = (IRowSourceFactory)registered.ImplementationFactory!(provider);
            return this;
        }));
    }

    /// <summary>Lets all reading go on.</summary>
    public void Open() => opened.TrySetResult();

    /// <summary>Waits until one more reader stands at the gate.</summary>
    public Task ReaderAsync() => waiting.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    public async ValueTask<IRowSource> OpenAsync(RowQuery query, CancellationToken cancellationToken) => new Source(this, await inner!.OpenAsync(query, cancellationToken));

    private sealed class Source(GatedRows gate, IRowSource rows) : IRowSource
    {
        private bool passed;
        private int batches;

        public IReadOnlyList<Column> Columns => rows.Columns;

        public async ValueTask<long> CountAsync(CancellationToken cancellationToken) => await rows.CountAsync(cancellationToken) + gate.CountError;

        public RowBatch CreateBatch() => rows.CreateBatch();

        public async ValueTask<bool> ReadAsync(RowBatch batch, CancellationToken cancellationToken)
        {
            if (!passed)
            {
                gate.waiting.Writer.TryWrite(true);
                await gate.opened.Task.WaitAsync(cancellationToken);
                passed = true;
            }

            if (gate.Failure is { } failure && gate.Failures > 0 && batches++ >= gate.BatchesBeforeFailure)
            {
                gate.Failures--;
                throw failure;
            }

            return await rows.ReadAsync(batch, cancellationToken);
        }

        public ValueTask DisposeAsync() => rows.DisposeAsync();
    }
}
