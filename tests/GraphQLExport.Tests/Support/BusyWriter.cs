using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace GraphQLExport.Tests.Support;

/// <summary>Writes for as long as it lives, so that no one else may. On PostgreSQL it has to be at work: a writer that idles is cut off.</summary>
internal sealed class BusyWriter : IAsyncDisposable
{
    private readonly CancellationTokenSource _ending = new();
    private readonly AppDbContext _database;
    private readonly IDbContextTransaction _transaction;
    private readonly Task _working;

    private BusyWriter(AppDbContext database, IDbContextTransaction transaction)
    {
        (_database, _transaction) = (database, transaction);
        _working = TestedDatabase.IsPostgreSql ? database.Database.ExecuteSqlRawAsync("SELECT pg_sleep(20)", _ending.Token) : Task.CompletedTask;
    }

    public static async Task<BusyWriter> StartAsync(AppFactory app)
    {
        var database = await app.Database.CreateDbContextAsync();
        return new(database, await database.Database.BeginTransactionAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _ending.CancelAsync();
        await _working.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await _transaction.DisposeAsync();
        await _database.DisposeAsync();
        _ending.Dispose();
    }
}
