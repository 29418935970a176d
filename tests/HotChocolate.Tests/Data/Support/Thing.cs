using HotChocolate.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace HotChocolate.Tests.Data;

/// <summary>A row with a column of every kind.</summary>
public sealed class Thing
{
    public long Id { get; set; }

    public required string Label { get; set; }

    public string? Text { get; set; }

    public int Number { get; set; }

    public int? Count { get; set; }

    public short? Small { get; set; }

    public double Ratio { get; set; }

    public double? Value { get; set; }

    public decimal? Price { get; set; }

    public bool Flag { get; set; }

    public bool? Maybe { get; set; }

    public DateTime At { get; set; }

    public DateTimeOffset? Seen { get; set; }

    public DateOnly Day { get; set; }

    public Guid Key { get; set; }

    public Guid? Link { get; set; }

    public ItemKind Kind { get; set; }

    public ItemKind? Named { get; set; }

    public int MakerId { get; set; }

    public Maker Maker { get; set; } = null!;

    public int? OwnerId { get; set; }

    public Maker? Owner { get; set; }

    public List<Part> Parts { get; set; } = [];

    /// <summary>Only code can set it, so no projection can.</summary>
    public string Shout => Label.ToUpperInvariant() + Number;
}

public sealed class Maker
{
    public int Id { get; set; }

    public required string Name { get; set; }

    public string? Place { get; set; }

    public int? Since { get; set; }

    [IsProjected]
    public bool IsKnown { get; set; }

    [GraphQLIgnore]
    public List<Thing> Things { get; set; } = [];
}

public sealed class Part
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public int? Weight { get; set; }

    [GraphQLIgnore]
    public long ThingId { get; set; }
}

internal sealed class ThingContext(DbContextOptions<ThingContext> options) : DbContext(options)
{
    public DbSet<Thing> Things => Set<Thing>();

    public DbSet<Maker> Makers => Set<Maker>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        if (Database.IsSqlite())
        {
            configurationBuilder.Properties<DateTimeOffset>().HaveConversion<ToMilliseconds>();
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var thing = modelBuilder.Entity<Thing>();
        thing.HasOne(row => row.Maker).WithMany(maker => maker.Things).HasForeignKey(row => row.MakerId);
        thing.HasOne(row => row.Owner).WithMany().HasForeignKey(row => row.OwnerId);
        thing.Property(row => row.Named).HasConversion<string>();
        thing.Ignore(row => row.Shout);
    }

    private sealed class ToMilliseconds() : ValueConverter<DateTimeOffset, long>(moment => moment.ToUnixTimeMilliseconds(), stored => DateTimeOffset.FromUnixTimeMilliseconds(stored));
}
