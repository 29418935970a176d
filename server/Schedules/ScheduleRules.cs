using GraphQLExport.Accounts;
using GraphQLExport.Datasets;
using GraphQLExport.Deliveries;
using GraphQLExport.Exports;
using Microsoft.Extensions.Options;

namespace GraphQLExport.Schedules;

/// <summary>What a schedule must be like, besides its request.</summary>
internal sealed class ScheduleRules(IOptions<ScheduleOptions> options, Recipients addresses, IFileDelivery destinations, TimeProvider time)
{
    private const int MaxNameLength = 200;
    private const int MaxCronLength = 200;

    private static readonly FaultPath Input = new(null, "input");

    /// <summary>The faults of a name.</summary>
    public static IEnumerable<RequestFault> FaultsOfName(string name)
    {
        if (name.Length is 0 or > MaxNameLength || name.Any(char.IsControl))
            yield return new(FaultCodes.InvalidName, $"A schedule's name has 1 to {MaxNameLength} characters, none of them a control character.", Input.Then("name"));
    }

    /// <summary>What a request may say and a schedule's may not.</summary>
    public static IEnumerable<RequestFault> FaultsOfRequest(ExportRequestInput request)
    {
        if (request.EncryptSecrets is true)
            yield return new(FaultCodes.NotSupported, "A schedule keeps no passphrase, so its files hold no secrets: leave this out.", Input.Then("request").Then("encryptSecrets"));
    }

    /// <summary>The faults of where its files go.</summary>
    public async Task<IReadOnlyList<RequestFault>> FaultsOfDeliveryAsync(Caller owner, string? destinationId, IReadOnlyList<string> recipients, CancellationToken cancellationToken)
    {
        RequestFault[] faults = [.. addresses.FaultsOf(recipients, Input.Then("recipients"))];
        return string.IsNullOrEmpty(destinationId) || await destinations.IsOpenToAsync(owner, destinationId, cancellationToken)
            ? faults
            : [.. faults, new(FaultCodes.UnknownDestination, "There is no such destination.", Input.Then("destinationId"))];
    }

    /// <summary>The faults of when it runs.</summary>
    public IEnumerable<RequestFault> FaultsOfTime(string cron, string timeZone)
    {
        if (!CronSchedule.IsZone(timeZone))
        {
            yield return new(FaultCodes.UnknownTimeZone, $"\"{timeZone}\" is no IANA time zone, such as Europe/Vienna.", Input.Then("timeZone"));
            yield break;
        }

        if (cron.Length > MaxCronLength || CronSchedule.Parse(cron, timeZone) is not { } schedule)
        {
            yield return new(FaultCodes.InvalidCron, "This is no cron expression of five fields, such as \"30 6 * * MON-FRI\", of six with seconds first, or a word such as @daily.", Input.Then("cron"));
            yield break;
        }

        var now = time.GetUtcNow();
        if (schedule.After(now) is null)
            yield return new(FaultCodes.InvalidCron, "It never comes to such a time.", Input.Then("cron"));
        else if (schedule.ShortestInterval(now) < options.Value.MinInterval)
            yield return new(FaultCodes.TooFrequent, $"A schedule runs at most every {options.Value.MinInterval:hh\\:mm\\:ss} (hours:minutes:seconds).", Input.Then("cron"));
    }
}
