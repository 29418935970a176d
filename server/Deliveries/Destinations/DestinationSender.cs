using GraphQLExport.Accounts;
using GraphQLExport.Auditing;
using GraphQLExport.Data;
using GraphQLExport.Destinations;
using GraphQLExport.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Deliveries;

/// <summary>Sends files to destinations, with growing pauses between the attempts.</summary>
internal sealed partial class DestinationSender(
    IDbContextFactory<AppDbContext> databases, DestinationTargets targets, DestinationSecrets secrets, IDestination storage, IAuditLog audit, IOptionsMonitor<DestinationOptions> options, TimeProvider time, ILogger<DestinationSender> log) : IFileDelivery
{
    private const int Growth = 4;

    /// <inheritdoc/>
    public async Task<bool> IsOpenToAsync(Caller caller, string destinationId, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        return await database.Set<Destination>().VisibleTo(caller).AnyAsync(destination => destination.Id == destinationId, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<string?> SendAsync(Export export, StoredFile file, CancellationToken cancellationToken)
    {
        await using var database = await databases.CreateDbContextAsync(cancellationToken);
        if (await database.Set<Destination>().AsNoTracking().FirstOrDefaultAsync(destination => destination.Id == export.DestinationId, cancellationToken) is not { } destination)
            return "The destination was deleted.";
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await SendOnceAsync(destination, export, file, cancellationToken);
                await audit.RecordAsync(
                    new(AuditAction.FileDelivered, export.UserId) { EntityType = "export", EntityId = export.Id, Details = new { file.Name, file.Sha256, Destination = destination.Name, destination.Summary } }, cancellationToken);
                return null;
            }
            catch (SendException e)
            {
                LogNotSent(log, e.InnerException, export.Id, destination.Id, attempt, e.Message);
                if (e.IsPermanent || attempt >= options.CurrentValue.MaxAttempts)
                    return $"The destination \"{destination.Name}\" did not take the file, which is kept here. {e.Message}";
            }

            await Task.Delay(options.CurrentValue.RetryDelay * Math.Pow(Growth, attempt - 1), time, cancellationToken);
        }
    }

    /// <summary>Tries a destination.</summary>
    /// <returns>What came of it.</returns>
    public async Task<(bool Ok, string Message)> TestAsync(Destination destination, CancellationToken cancellationToken)
    {
        try
        {
            return (true, await targets[destination.Kind].TestAsync(SettingsOf(destination), cancellationToken));
        }
        catch (SendException e)
        {
            return (false, e.Message);
        }
    }

    private async Task SendOnceAsync(Destination destination, Export export, StoredFile file, CancellationToken cancellationToken)
    {
        await using var content = await storage.OpenReadAsync(file.StorageKey, cancellationToken) ?? throw new SendException("The file is gone.", isPermanent: true);
        await targets[destination.Kind].PutAsync(SettingsOf(destination), file, content, cancellationToken);
    }

    private DestinationSettings SettingsOf(Destination destination) => new(destination.Address, secrets.Unprotect(destination.Secret));

    [LoggerMessage(LogLevel.Warning, "The file of export {Export} did not reach destination {Destination} at attempt {Attempt}. {Problem}")]
    private static partial void LogNotSent(ILogger log, Exception? exception, string export, string destination, int attempt, string problem);
}
