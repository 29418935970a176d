using GraphQLExport.Downloads;
using GraphQLExport.Exports;
using GraphQLExport.Settings;
using HotChocolate.Execution.Configuration;

namespace GraphQLExport.Deliveries;

/// <summary>Registers e-mail and destinations.</summary>
internal static class DeliveriesServiceCollectionExtensions
{
    private const long MaxAttachment = 25 * 1024 * 1024;

    /// <summary>Adds sending files by e-mail and to destinations, and alerts.</summary>
    public static IServiceCollection AddDeliveries(this IServiceCollection services)
    {
        services.AddSettings<MailOptions>(MailOptions.Section, settings => settings
            .Text("mail.host", options => options.Host, 255, "The mail server; without it no e-mail is sent.", optional: true, defaultMeaning: "none")
            .Integer("mail.port", options => options.Port, 1, 65_535, "The mail server's port.")
            .Choice("mail.security", options => options.Security, "How the connection to the mail server is protected: StartTls and Tls insist on it.")
            .Text("mail.user", options => options.User, 320, "The name to sign in to the mail server with; none to send without signing in.", optional: true, defaultMeaning: "none")
            .Text("mail.password", options => options.Password, 1_000, "The password to sign in to the mail server with.", optional: true, secret: true, defaultMeaning: "none")
            .Text("mail.from", options => options.From, 320, "The address that mails come from, such as reports@example.com.", optional: true, defaultMeaning: "none")
            .Text("mail.public_address", options => options.PublicAddress, 1_000, "The address under which recipients reach this server, such as https://exports.example.com, for the links in mails.", optional: true, defaultMeaning: "none")
            .Text("mail.allowed_domains", options => options.AllowedDomains, 4_000, "The domains that reports may be sent to, separated by commas; none for all.", optional: true, defaultMeaning: "none")
            .Duration("mail.timeout", options => options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10), "How long sending one mail may take.")
            .Integer("mail.max_attempts", options => options.MaxAttempts, 1, 20, "How often a mail is tried before it counts as failed.")
            .Duration("mail.retry_delay", options => options.RetryDelay, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), "How long after the first failure a mail is tried again; twice as long after each further one, at most an hour.")
            .Duration("mail.link_lifetime", options => options.LinkLifetime, TimeSpan.FromMinutes(1), TimeSpan.FromDays(7), "How long the link in a mail lives.")
            .Integer("mail.attach_up_to", options => options.AttachUpTo, 0, MaxAttachment, "Files of at most so many bytes go along with the mail as attachments; 0 for none."));
        services.AddSettings<DestinationOptions>(DestinationOptions.Section, settings => settings
            .Text("destinations.local_roots", options => options.LocalRoots, 4_000, "The directories within which local destinations may lie, separated by commas; none for no local destinations.", optional: true, defaultMeaning: "none")
            .Flag("destinations.allow_private_addresses", options => options.AllowPrivateAddresses, "Whether webhooks, buckets and SFTP servers may be at addresses of the server's machine and of private networks.")
            .Duration("destinations.timeout", options => options.Timeout, TimeSpan.FromSeconds(1), TimeSpan.FromHours(1), "How long sending one file to a webhook, one part of a file to a bucket, or one step of SFTP may take.")
            .Integer("destinations.max_attempts", options => options.MaxAttempts, 1, 10, "How often a file is sent to a destination before its export fails.")
            .Duration("destinations.retry_delay", options => options.RetryDelay, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(5), "How long after the first failure a file is sent again; four times as long after each further one.")
            .Integer("destinations.s3_expire_days", options => options.S3ExpireDays, 0, 3_650, "After how many days buckets delete the files that were sent there, by a rule that is set where there is none; 0 for no rule.")
            .Integer("destinations.max_per_user", options => options.MaxPerUser, 0, 1_000, "Destinations that one user may have."));
        return services
            .AddSingleton<OutgoingAddresses>()
            .AddSingleton<OutgoingHttp>()
            .AddSingleton<IDestinationTarget, LocalTarget>()
            .AddSingleton<IDestinationTarget, WebhookTarget>()
            .AddSingleton<IDestinationTarget, S3Target>()
            .AddSingleton<IDestinationTarget, SftpTarget>()
            .AddSingleton<S3Clients>()
            .AddSingleton<S3Lifecycle>()
            .AddSingleton<SftpConnections>()
            .AddSingleton<DestinationTargets>()
            .AddSingleton<DestinationSecrets>()
            .AddSingleton<DestinationRules>()
            .AddSingleton<DestinationSender>()
            .AddSingleton<IFileDelivery>(provider => provider.GetRequiredService<DestinationSender>())
            .AddSingleton<IDestinationService, DestinationService>()
            .AddSingleton<DeliverySignal>()
            .AddSingleton<IExportObserver>(provider => provider.GetRequiredService<DeliverySignal>())
            .AddSingleton<Recipients>()
            .AddSingleton<Mailer>()
            .AddSingleton<IMailTester, MailTester>()
            .AddSingleton<DeliveryStore>()
            .AddSingleton<IDeliveryService>(provider => provider.GetRequiredService<DeliveryStore>())
            .AddSingleton<IMailedLinks>(provider => provider.GetRequiredService<DeliveryStore>())
            .AddSingleton<DeliveryMessages>()
            .AddSingleton<Alerts>()
            .AddSingleton<FailedReports>()
            .AddSingleton<DeliveryRunner>()
            .AddHostedService<DeliveryClock>();
    }

    /// <summary>Adds deliveries to the schema.</summary>
    public static IRequestExecutorBuilder AddDeliveryTypes(this IRequestExecutorBuilder builder) => builder
        .AddTypeExtension<DeliveryResolvers>()
        .AddTypeExtension<DeliveryMutations>()
        .AddTypeExtension<MailMutations>()
        .AddTypeExtension<DestinationQueries>()
        .AddTypeExtension<DestinationMutations>()
        .AddDataLoader<DeliveriesLoader>()
        .AddDataLoader<DestinationLoader>();
}
