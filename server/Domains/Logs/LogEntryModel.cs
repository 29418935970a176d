using GraphQLExport.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GraphQLExport.Domains.Logs;

/// <summary>How log entries are stored.</summary>
internal sealed class LogEntryModel : IEntityTypeConfiguration<LogEntry>
{
    public void Configure(EntityTypeBuilder<LogEntry> builder)
    {
        builder.ToTable("log_entries");
        builder.Property(entry => entry.Level).HasConversion<UpperCaseEnumConverter<LogEntryLevel>>();
        builder.HasIndex(entry => new { entry.Timestamp, entry.Id });
    }
}
